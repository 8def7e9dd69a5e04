package org.platen.documents.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.JobPaper;

/** Draws job tickets, pick lists and batch sheets on A4. */
final class PaperPainter {
    private static final float WIDTH = 210 * Sheet.MM;
    private static final float HEIGHT = 297 * Sheet.MM;
    private static final float LEFT = 15 * Sheet.MM;
    private static final float ROOM = WIDTH - 2 * LEFT;
    private static final float TOP = 12 * Sheet.MM;
    private static final float BOTTOM = HEIGHT - 12 * Sheet.MM;
    private static final float HEAD = 64;
    private static final float MODULE = 1.2f;

    /** Different pictures on one paper; those beyond have their place left empty. */
    private static final int MOST_PICTURES = 200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Thumbnails thumbnails;

    PaperPainter(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    /** Pictures of one paper, each read once. */
    private final class Pictures {
        private final Map<String, Optional<BufferedImage>> read = new HashMap<>();

        Optional<BufferedImage> of(@Nullable String sha256) {
            if (sha256 == null || (read.size() >= MOST_PICTURES && !read.containsKey(sha256))) {
                return Optional.empty();
            }
            return read.computeIfAbsent(sha256, thumbnails::of);
        }
    }

    byte[] ticket(JobPaper job, Instant at) throws IOException {
        try (Sheet sheet = new Sheet("Job " + job.id(), WIDTH, HEIGHT, at)) {
            float y = sheet.paragraph(LEFT, TOP, 18, ROOM - 110, 3, job.title());
            sheet.text(LEFT, y, 14, ROOM - 110, "Order " + job.orderNumber());
            Barcode qr = Barcode.qr(job.barcode());
            sheet.matrix(qr, LEFT + ROOM - 80, TOP, 80f / (float) qr.width());
            sheet.text(LEFT + ROOM - 80, TOP + 84, 9, 90, job.barcode());
            y = Math.max(y + 24, TOP + 104);
            for (Map.Entry<String, String> fact : facts(job).entrySet()) {
                sheet.text(LEFT, y, 10, 110, fact.getKey());
                y = sheet.paragraph(LEFT + 115, y, 10, ROOM - 115, 3, fact.getValue()) + 3;
                if (y > BOTTOM - 280) {
                    break;
                }
            }
            sheet.line(LEFT, y, ROOM);
            y += 10;
            float high = Math.min(260, BOTTOM - y - 60);
            Optional<BufferedImage> picture = thumbnails.of(job.artwork());
            sheet.box(LEFT, y, ROOM, high);
            if (picture.isPresent()) {
                sheet.picture(picture.get(), LEFT + 4, y + 4, ROOM - 8, high - 8);
            } else {
                sheet.text(LEFT + 8, y + high / 2, 10, ROOM - 16, noPicture(job));
            }
            Barcode bars = Barcode.code128(job.barcode());
            sheet.linear(bars, LEFT + 12, BOTTOM - 44, MODULE, 30);
            sheet.text(LEFT + 12, BOTTOM - 12, 9, ROOM, job.barcode());
            return sheet.bytes();
        }
    }

    private static String noPicture(JobPaper job) {
        return job.artwork() == null
                ? "no print file"
                : "no preview of " + (job.artworkName() == null ? job.artwork() : job.artworkName());
    }

    private static Map<String, String> facts(JobPaper job) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Job", job.id() + (job.held() ? "  (HELD)" : ""));
        facts.put("State", job.state());
        facts.put("Due", TIME.format(job.deadline()));
        facts.put("Amount", Integer.toString(job.amount()));
        facts.put("Decoration", job.decorationLabel());
        put(facts, "SKU", job.sku());
        put(facts, "Part", job.part());
        put(facts, "Substrate", job.substrate());
        put(facts, "Location", job.location());
        put(facts, "Bin", job.bin());
        put(facts, "Print file", job.artworkName());
        put(facts, "Finishing", String.join(", ", job.finishing()));
        job.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(15)
                .forEach(attribute -> put(facts, attribute.getKey(), attribute.getValue()));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value);
        }
    }

    /** What lies in one bin, or is of one SKU where bins are not known. */
    private record Pick(String bin, String sku, String substrate, List<JobPaper> jobs) {
        int pieces() {
            return jobs.stream().mapToInt(JobPaper::amount).sum();
        }
    }

    byte[] pickList(BatchPaper batch, Instant at) throws IOException {
        try (Sheet sheet = new Sheet("Pick list of batch " + batch.id(), WIDTH, HEIGHT, at)) {
            float y = head(sheet, "Pick list", batch);
            for (Pick pick : picks(batch.jobs())) {
                String orders = orders(pick.jobs());
                float high = 40;
                if (y + high > BOTTOM) {
                    sheet.page(WIDTH, HEIGHT);
                    y = head(sheet, "Pick list", batch);
                }
                sheet.box(LEFT, y + 4, 12, 12);
                sheet.text(LEFT + 22, y, 14, 90, pick.bin().isEmpty() ? "–" : pick.bin());
                sheet.text(LEFT + 118, y, 14, 40, pick.pieces() + " ×");
                sheet.text(LEFT + 165, y, 12, ROOM - 165, pick.sku() + "  " + pick.substrate());
                sheet.text(LEFT + 165, y + 18, 8, ROOM - 165, orders);
                y += high - 6;
                sheet.line(LEFT, y, ROOM);
                y += 6;
            }
            return sheet.bytes();
        }
    }

    private static List<Pick> picks(List<JobPaper> jobs) {
        Map<List<String>, List<JobPaper>> groups = new LinkedHashMap<>();
        for (JobPaper job : jobs) {
            groups.computeIfAbsent(
                            List.of(text(job.bin()), text(job.sku()), text(job.substrate())), key -> new ArrayList<>())
                    .add(job);
        }
        return groups.entrySet().stream()
                .map(group -> new Pick(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getKey().get(2),
                        group.getValue()))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orders(List<JobPaper> jobs) {
        List<String> numbers =
                jobs.stream().map(JobPaper::orderNumber).distinct().toList();
        String first = String.join(", ", numbers.subList(0, Math.min(8, numbers.size())));
        return numbers.size() > 8 ? first + " and " + (numbers.size() - 8) + " more" : first;
    }

    byte[] batchSheet(BatchPaper batch, Instant at) throws IOException {
        Pictures pictures = new Pictures();
        try (Sheet sheet = new Sheet("Batch " + batch.id(), WIDTH, HEIGHT, at)) {
            float y = head(sheet, "Batch sheet", batch);
            float high = 62;
            for (JobPaper job : batch.jobs()) {
                if (y + high > BOTTOM) {
                    sheet.page(WIDTH, HEIGHT);
                    y = head(sheet, "Batch sheet", batch);
                }
                sheet.box(LEFT, y, 56, 56);
                Optional<BufferedImage> picture = pictures.of(job.artwork());
                if (picture.isPresent()) {
                    sheet.picture(picture.get(), LEFT + 2, y + 2, 52, 52);
                } else {
                    sheet.text(LEFT + 3, y + 22, 6, 50, "no preview");
                }
                float x = LEFT + 64;
                float wide = ROOM - 64 - 70;
                sheet.text(x, y, 11, wide, job.title());
                sheet.text(x, y + 14, 9, wide, "Order " + job.orderNumber() + ", due " + DAY.format(job.deadline()));
                sheet.text(
                        x,
                        y + 26,
                        9,
                        wide,
                        text(job.sku()) + "  " + text(job.substrate()) + "  " + text(job.part()) + "  " + job.amount()
                                + " pcs");
                sheet.text(x, y + 38, 8, wide, job.state() + "  " + job.barcode() + "  " + text(job.bin()));
                Barcode qr = Barcode.qr(job.barcode());
                sheet.matrix(qr, LEFT + ROOM - 54, y + 2, 48f / (float) qr.width());
                y += high - 3;
                sheet.line(LEFT, y, ROOM);
                y += 3;
            }
            return sheet.bytes();
        }
    }

    /** The head of each page; answers where the rest begins. */
    private static float head(Sheet sheet, String what, BatchPaper batch) throws IOException {
        int pieces = batch.jobs().stream().mapToInt(JobPaper::amount).sum();
        sheet.text(LEFT, TOP, 16, ROOM - 170, what + " – batch " + batch.id());
        sheet.text(
                LEFT,
                TOP + 22,
                9,
                ROOM - 170,
                batch.decoration() + "  " + batch.mixingKey() + "  "
                        + batch.jobs().size() + " jobs, " + pieces + " pcs, made " + TIME.format(batch.createdAt()));
        sheet.text(LEFT, TOP + 34, 9, ROOM - 170, "page " + sheet.pages());
        Barcode bars = Barcode.code128(batch.barcode());
        sheet.linear(bars, LEFT + ROOM - (float) bars.width() * MODULE, TOP, MODULE, 26);
        sheet.text(LEFT + ROOM - (float) bars.width() * MODULE, TOP + 30, 9, 160, batch.barcode());
        sheet.line(LEFT, TOP + HEAD - 12, ROOM);
        return TOP + HEAD - 4;
    }
}
