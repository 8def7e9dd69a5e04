package org.platen.decoration.dtg;

import java.nio.ByteBuffer;

/** The fields of IHDR, which must make sense together. */
record PngFormat(int width, int height, int bitDepth, int colourType) {
    private static final int ALPHA = 4;

    static PngFormat of(byte[] header) throws PngFault {
        if (header.length < 13) {
            throw new PngFault("the file ends too early; it seems to be cut off");
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        PngFormat format = new PngFormat(fields.getInt(), fields.getInt(), fields.get(), fields.get());
        byte compression = fields.get();
        byte filter = fields.get();
        byte interlace = fields.get();
        boolean methods = compression == 0 && filter == 0 && (interlace == 0 || interlace == 1);
        if (!methods || !format.depthFits()) {
            throw new PngFault("the PNG header makes no sense");
        }
        if (format.width < 1 || format.height < 1) {
            throw new PngFault("the PNG header says " + format.width + " x " + format.height + " px");
        }
        if (format.width > PngReader.MAX_SIDE || format.height > PngReader.MAX_SIDE) {
            throw new PngFault("the design has " + format.width + " x " + format.height + " px, more than "
                    + PngReader.MAX_SIDE + " px on a side");
        }
        return format;
    }

    boolean alphaChannel() {
        return (colourType & ALPHA) != 0;
    }

    /** Size of the picture before compression; less for interlaced ones, so this is no exact figure. */
    long rawBytes() {
        return height * ((long) width * bitDepth * channels() / 8);
    }

    private int channels() {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    private boolean depthFits() {
        boolean whole = bitDepth == 8 || bitDepth == 16;
        boolean part = bitDepth == 1 || bitDepth == 2 || bitDepth == 4;
        return switch (colourType) {
            case 0 -> whole || part;
            case 3 -> part || bitDepth == 8;
            case 2, 4, 6 -> whole;
            default -> false;
        };
    }
}
