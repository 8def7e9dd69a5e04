package org.platen.decoration.embroidery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tajima DST: a header of 512 bytes of text, then records of three bytes in balanced ternary, each a movement of at most
 * 12.1 mm along an axis. A thread has no colour here, and a trim is no command but a run of jumps.
 */
final class Dst {
    private static final int HEADER = 512;
    private static final int END = 0xf3;
    private static final int KIND = 0xc3;
    private static final int STITCH = 0x03;
    private static final int JUMP = 0x83;
    private static final int SEQUIN_MODE = 0x43;

    private Dst() {}

    static StitchSurvey read(InputStream in, StitchMeter meter) throws IOException, StitchFault {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw StitchFault.at(header.length, "it ends within its header of 512 bytes,");
        }
        String text = new String(header, StandardCharsets.ISO_8859_1);
        byte[] record = new byte[3];
        boolean sequins = false;
        for (long position = HEADER; ; position += 3) {
            int count = in.readNBytes(record, 0, 3);
            if (count < 3) {
                throw StitchFault.at(position + count, "it has no end mark; it seems to be cut off");
            }
            int flags = record[2] & 0xff;
            if ((flags & END) == END) {
                return meter.survey(new StitchSurvey.Header(field(text, "ST"), field(text, "CO")));
            }
            if ((flags & STITCH) != STITCH) {
                throw StitchFault.at(position, "it has a record that no DST file can have,");
            }
            int dx = x(record[0] & 0xff, record[1] & 0xff, flags);
            int dy = y(record[0] & 0xff, record[1] & 0xff, flags);
            switch (flags & KIND) {
                case STITCH -> meter.stitch(dx, dy);
                case JUMP -> {
                    if (sequins) {
                        meter.sequin(dx, dy);
                    } else {
                        meter.jump(dx, dy);
                    }
                }
                case SEQUIN_MODE -> sequins = !sequins;
                default -> meter.change(dx, dy);
            }
        }
    }

    private static int x(int b0, int b1, int b2) {
        return sign(b0, 0, 1) + 9 * sign(b0, 2, 3) + 3 * sign(b1, 0, 1) + 27 * sign(b1, 2, 3) + 81 * sign(b2, 2, 3);
    }

    private static int y(int b0, int b1, int b2) {
        return sign(b0, 7, 6) + 9 * sign(b0, 5, 4) + 3 * sign(b1, 7, 6) + 27 * sign(b1, 5, 4) + 81 * sign(b2, 5, 4);
    }

    private static int sign(int bits, int plus, int minus) {
        return (bits >> plus & 1) - (bits >> minus & 1);
    }

    private static long field(String header, String name) {
        Matcher found =
                Pattern.compile("(?:^|\\r|\\n)" + name + ": *([0-9]{1,9})\\b").matcher(header);
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }
}
