package org.platen.decoration.dtg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.testkit.decoration.SampleFile;

/** Real PNG files, as a drawing program would write them. */
final class Png {
    private Png() {}

    static byte[] transparent(int width, int height) {
        return drawn(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    static byte[] opaque(int width, int height) {
        return drawn(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static ArtFile on(String placement, byte[] png) {
        return SampleFile.of(placement, "design.png", "image/png", png);
    }

    /** The same picture, whose header now claims another size. */
    static byte[] claiming(byte[] png, int width, int height) {
        byte[] lie = png.clone();
        ByteBuffer.wrap(lie).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(lie, 12, 17);
        ByteBuffer.wrap(lie).putInt(29, (int) crc.getValue());
        return lie;
    }

    static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(200, 40, 30));
        pen.fillOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
        pen.dispose();
        return write(image, "png");
    }
}
