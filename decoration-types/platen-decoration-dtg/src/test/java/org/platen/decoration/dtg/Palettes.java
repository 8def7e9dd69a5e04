package org.platen.decoration.dtg;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** Pictures of few colours; their transparency stands in a chunk of its own (tRNS). */
final class Palettes {
    private Palettes() {}

    static BufferedImage withTransparency(int width, int height) {
        byte[] grey = {0, (byte) 200};
        IndexColorModel colours = new IndexColorModel(1, 2, grey, grey, grey, 0);
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, colours);
    }
}
