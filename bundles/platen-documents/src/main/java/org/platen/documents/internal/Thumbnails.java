package org.platen.documents.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures of artwork. A file that is too large, has too many pixels, is too long on a side or is no picture that Java
 * reads row by row has none; that is told from its head, before anything is unpacked. So what is unpacked at once is a few
 * rows of at most 8 bytes a pixel, however much the head claims, and of a JPEG in several scans a picture of moderate size.
 */
final class Thumbnails {
    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_PIXELS = 100_000_000;
    /** Of JPEGs in several scans, of which the decoder keeps the whole picture, up to 8 bytes a pixel. */
    private static final long MOST_PIXELS_AT_ONCE = 16_000_000;

    private static final int LONGEST_SIDE = 40_000;
    private static final String JPEG = "jpeg";
    /** Others unpack whole pictures or strips, however few of their pixels are wanted. */
    private static final Set<String> ROW_BY_ROW = Set.of("png", JPEG, "gif");

    private static final int SIDE = 240;

    private final FileStore files;

    Thumbnails(FileStore files) {
        this.files = files;
    }

    Optional<BufferedImage> of(@Nullable String sha256) {
        if (sha256 == null) {
            return Optional.empty();
        }
        Optional<StoredFile> file = files.stat(sha256);
        if (file.isEmpty() || file.get().size() > MOST_BYTES) {
            return Optional.empty();
        }
        try (InputStream in = files.open(sha256);
                ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            return read(image);
        } catch (IOException | RuntimeException e) {
            LOG.debug("No thumbnail of {}", sha256, e);
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageInputStream image) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!ROW_BY_ROW.contains(format)) {
                return Optional.empty();
            }
            boolean rows = !format.equals(JPEG) || JpegScans.one(image);
            reader.setInput(image, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > (rows ? MOST_PIXELS : MOST_PIXELS_AT_ONCE)
                    || Math.max(width, height) > LONGEST_SIDE) {
                return Optional.empty();
            }
            ImageReadParam few = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            few.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(small(reader.read(0, few)));
        } finally {
            reader.dispose();
        }
    }

    /** On white, as it comes without an alpha channel. */
    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
