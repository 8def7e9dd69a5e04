package org.platen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.platen.api.document.Document;
import org.platen.api.document.JobPaper;
import org.platen.core.job.Barcodes;
import org.platen.testkit.label.LabelScanner;

/** Job ticket, pick list and batch sheet. */
class PapersTest {
    private final Desk desk = new Desk();

    private static byte[] red(int width, int height) throws IOException {
        return Desk.png(red(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    private static byte[] red(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(red(300, 200, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }

    private static BufferedImage red(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** Share of the page that is neither white nor black, as only a picture is. */
    private static double coloured(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        long grey = Arrays.stream(pixels)
                .map(pixel -> pixel & 0xff)
                .filter(value -> value > 60 && value < 200)
                .count();
        return (double) grey / pixels.length;
    }

    @Test
    void the_ticket_shows_the_job_its_artwork_and_a_barcode_that_is_read_back() throws IOException {
        desk.files.put("picture", red(3000, 2000));
        JobPaper job = desk.add(4711, "White tee", "SO-4711", "TEE-XL");

        Document ticket = desk.documents.jobTicket(Desk.CALL, job.id());

        assertThat(Scanner.text(ticket)).contains("White tee", "SO-4711", "TEE-XL", "cotton", "placement", "fold");
        BufferedImage page = Scanner.page(ticket, 0);
        assertThat(coloured(page)).isGreaterThan(0.05);
        assertThat(LabelScanner.read(page, BarcodeFormat.QR_CODE).flatMap(Barcodes::job))
                .contains(job.id());
        assertThat(ticket.size()).isLessThan(300_000);
    }

    @Test
    void artwork_that_is_gone_broken_or_enormous_leaves_its_place_empty() throws IOException {
        JobPaper job = desk.add(4711, "White tee", "SO-4711", "TEE-XL");
        byte[] bomb = red(10, 10);
        // The head of the PNG claims 100,000 by 100,000 pixels.
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);

        assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id()))).contains("no preview of art.png");
        for (byte[] file : new byte[][] {bomb, "%PDF-1.7".getBytes(), new byte[0]}) {
            desk.files.put("picture", file);
            assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id())))
                    .contains("no preview of art.png");
        }
    }

    @Test
    void artwork_that_is_too_long_on_a_side_leaves_its_place_empty_as_a_few_rows_of_it_would_take_all_memory()
            throws IOException {
        JobPaper job = desk.add(4711, "White tee", "SO-4711", "TEE-XL");

        for (byte[] file : new byte[][] {red(40_001, 1), red(1, 40_001)}) {
            desk.files.put("picture", file);
            assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id())))
                    .contains("no preview of art.png");
        }
        desk.files.put("picture", red(40_000, 20));
        assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id()))).doesNotContain("no preview");
    }

    @Test
    void formats_that_are_read_row_by_row_have_a_preview_and_those_unpacked_as_a_whole_have_none() throws IOException {
        JobPaper job = desk.add(4711, "White tee", "SO-4711", "TEE-XL");

        for (String format : List.of("png", "jpg", "gif")) {
            desk.files.put("picture", red(format));
            assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id())))
                    .as(format)
                    .doesNotContain("no preview");
        }
        for (String format : List.of("tif", "bmp")) {
            desk.files.put("picture", red(format));
            assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id())))
                    .as(format)
                    .contains("no preview of art.png");
        }
    }

    @Test
    void a_progressive_jpeg_has_a_preview_unless_its_picture_would_be_kept_whole_in_much_memory() throws IOException {
        JobPaper job = desk.add(4711, "White tee", "SO-4711", "TEE-XL");
        byte[] progressive = jpeg(ImageWriteParam.MODE_DEFAULT);
        byte[] sequential = jpeg(ImageWriteParam.MODE_DISABLED);

        for (byte[] file : new byte[][] {sequential, progressive, claiming(sequential, 5_000, 4_000)}) {
            desk.files.put("picture", file);
            assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id())))
                    .doesNotContain("no preview");
        }
        desk.files.put("picture", claiming(progressive, 5_000, 4_000));
        assertThat(Scanner.text(desk.documents.jobTicket(Desk.CALL, job.id()))).contains("no preview of art.png");
    }

    private static byte[] jpeg(int progressive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(progressive);
            writer.write(null, new IIOImage(red(300, 200, BufferedImage.TYPE_INT_RGB), null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The same JPEG, whose frame now claims another size. */
    private static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] lie = jpeg.clone();
        ByteBuffer bytes = ByteBuffer.wrap(lie);
        int at = 2;
        while (bytes.getShort(at) != (short) 0xffc0 && bytes.getShort(at) != (short) 0xffc2) {
            at += 2 + bytes.getShort(at + 2);
        }
        bytes.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return lie;
    }

    @Test
    void the_pick_list_sums_what_lies_in_one_bin_and_keeps_the_order_of_the_walk() throws IOException {
        desk.add(7, "White tee", "SO-1", "TEE-W");
        desk.add(14, "White tee", "SO-2", "TEE-W");
        desk.add(8, "Black tee", "SO-2", "TEE-B");

        String text = Scanner.text(desk.documents.pickList(Desk.CALL, Desk.BATCH));

        assertThat(text).contains("Pick list", "2 ×", "1 ×", "SO-1, SO-2", "TEE-W  cotton");
        assertThat(text.indexOf("A-0")).isLessThan(text.indexOf("A-1"));
    }

    @Test
    void a_batch_sheet_of_many_jobs_goes_over_pages_and_each_names_the_batch() throws IOException {
        desk.files.put("picture", red(100, 100));
        for (int id = 1; id <= 100; id++) {
            desk.add(id, "Tee " + id, "SO-" + id, "TEE");
        }

        Document sheet = desk.documents.batchSheet(Desk.CALL, Desk.BATCH);

        assertThat(Scanner.pages(sheet)).isGreaterThan(7);
        assertThat(Scanner.text(sheet)).contains("Tee 1", "Tee 100", "page 7");
        assertThat(LabelScanner.read(Scanner.page(sheet, 7), BarcodeFormat.CODE_128)
                        .flatMap(Barcodes::batch))
                .contains(Desk.BATCH);
        assertThat(sheet.size()).isLessThan(1_000_000);
    }
}
