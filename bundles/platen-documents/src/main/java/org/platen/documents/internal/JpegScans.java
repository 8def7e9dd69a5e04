package org.platen.documents.internal;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** How the picture of a JPEG is laid out (ITU-T T.81, annex B), from the segments before it. */
final class JpegScans {
    private static final int START = 0xffd8;
    private static final int SCAN = 0xffda;

    private JpegScans() {}

    /**
     * Whether all of it comes in one scan, row by row. A decoder keeps the whole picture of any other: progressive ones, and
     * those with a scan for each colour. What is laid out in an unusual way counts as such.
     *
     * @param image at its beginning, where it is again afterwards
     */
    static boolean one(ImageInputStream image) throws IOException {
        image.mark();
        try {
            return image.readUnsignedShort() == START && sequential(image);
        } finally {
            image.reset();
        }
    }

    private static boolean sequential(ImageInputStream image) throws IOException {
        int colours = 0;
        while (true) {
            int segment = image.readUnsignedShort();
            long end = image.getStreamPosition() + image.readUnsignedShort();
            if (segment == SCAN) {
                return colours > 0 && image.readUnsignedByte() == colours;
            }
            if (segment == 0xffc0 || segment == 0xffc1) {
                // After precision, height and width.
                image.skipBytes(5);
                colours = image.readUnsignedByte();
            } else if (!skippable(segment)) {
                return false;
            }
            if (end < image.getStreamPosition()) {
                return false;
            }
            image.seek(end);
        }
    }

    /** Tables, remarks and what applications added. */
    private static boolean skippable(int segment) {
        return segment == 0xffc4
                || segment == 0xffdb
                || segment == 0xffdd
                || segment == 0xfffe
                || (segment >= 0xffe0 && segment <= 0xffef);
    }
}
