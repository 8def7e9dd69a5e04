package org.platen.decoration.dtf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.testkit.decoration.SampleFile;

/** Real PNG files, as a drawing program would write them. */
final class Png {
    private Png() {}

    /** A solid disc without smooth edges on a clear ground. */
    static byte[] disc(int width, int height) {
        return write(drawn(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    static byte[] opaque(int width, int height) {
        return write(drawn(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** Solid but for so many columns at the left of that alpha. */
    static BufferedImage veil(int width, int height, int columns, int alpha) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Noisy colours make the writer use every filter.
                int colour = (x * 7919 + y * 104729) & 0xffffff;
                image.setRGB(x, y, (x < columns ? alpha : 255) << 24 | colour);
            }
        }
        return image;
    }

    /** Four colours, of which the last is a veil, in so many bits. */
    static BufferedImage palette(int width, int height, int bits) {
        byte[] colours = {0, 60, (byte) 180, (byte) 255};
        byte[] alpha = {0, (byte) 255, (byte) 255, (byte) 128};
        IndexColorModel model = new IndexColorModel(bits, 4, colours, colours, colours, alpha);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        BufferedImage image = new BufferedImage(width, height, type, model);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, (x + y) % 4);
            }
        }
        return image;
    }

    static ArtFile on(String placement, byte[] png) {
        return SampleFile.of(placement, "design.png", "image/png", png);
    }

    /** The same picture, whose header now claims another size. */
    static byte[] claiming(byte[] png, int width, int height) {
        return claiming(png, width, height, 8);
    }

    /** The same picture, whose header now claims another size and depth. */
    static byte[] claiming(byte[] png, int width, int height, int depth) {
        byte[] lie = png.clone();
        ByteBuffer.wrap(lie).putInt(16, width).putInt(20, height).put(24, (byte) depth);
        CRC32 crc = new CRC32();
        crc.update(lie, 12, 17);
        ByteBuffer.wrap(lie).putInt(29, (int) crc.getValue());
        return lie;
    }

    static byte[] write(BufferedImage image) {
        return write(image, "png");
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

    /** In the seven passes of Adam7. */
    static byte[] interlaced(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(200, 40, 30));
        pen.fillOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
        pen.dispose();
        return image;
    }
}
