package org.platen.decoration.embroidery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads stitch files as a stream. DST is told by its first bytes; EXP has none, so its name must say so. */
final class StitchReader {
    private final StitchLimits limits;
    private final int jumpsOfTrim;

    StitchReader(StitchLimits limits, int jumpsOfTrim) {
        this.limits = limits;
        this.jumpsOfTrim = jumpsOfTrim;
    }

    StitchSurvey survey(@Nullable String name, InputStream content, long size) throws IOException, StitchFault {
        if (size > limits.bytes()) {
            throw new StitchFault("it is larger than " + (limits.bytes() >> 20) + " MB");
        }
        BufferedInputStream in = new BufferedInputStream(content, 1 << 15);
        in.mark(3);
        byte[] begin = in.readNBytes(3);
        in.reset();
        if (begin.length == 0) {
            throw new StitchFault("it is empty");
        }
        if (begin.length == 3 && begin[0] == 'L' && begin[1] == 'A' && begin[2] == ':') {
            return Dst.read(in, new StitchMeter(limits, jumpsOfTrim));
        }
        if (name != null && name.toLowerCase(Locale.ROOT).endsWith(".exp")) {
            return Exp.read(in, new StitchMeter(limits, 0));
        }
        throw new StitchFault("it is neither a Tajima DST file nor, by its name, a Melco EXP file");
    }
}
