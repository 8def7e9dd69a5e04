package org.platen.decoration.embroidery;

import java.io.IOException;
import java.io.InputStream;

/**
 * Melco EXP: no header and no end mark, only pairs of signed bytes in 0.1 mm. The value -128 is no movement but begins a
 * command of four bytes. A file that was cut off between two pairs therefore cannot be told from a whole one.
 */
final class Exp {
    private static final int ESCAPE = 0x80;
    private static final int CHANGE = 0x01;
    private static final int STITCH = 0x02;
    private static final int JUMP = 0x04;
    private static final int TRIM = 0x80;

    private Exp() {}

    static StitchSurvey read(InputStream in, StitchMeter meter) throws IOException, StitchFault {
        byte[] pair = new byte[2];
        for (long position = 0; pair(in, pair, position); position += 2) {
            if ((pair[0] & 0xff) != ESCAPE) {
                meter.stitch(pair[0], axis(pair[1], position));
                continue;
            }
            int command = pair[1] & 0xff;
            if (!pair(in, pair, position + 2)) {
                throw StitchFault.at(position, "it ends within a command that begins");
            }
            switch (command) {
                case CHANGE -> meter.change(pair[0], pair[1]);
                case STITCH -> meter.stitch(pair[0], pair[1]);
                case JUMP -> meter.jump(pair[0], pair[1]);
                // The two bytes that follow mean nothing to the frame.
                case TRIM -> meter.trim();
                default ->
                    throw StitchFault.at(
                            position, String.format("it has the command 0x%02x, which EXP does not know,", command));
            }
            position += 2;
        }
        return meter.survey(null);
    }

    private static byte axis(byte movement, long position) throws StitchFault {
        if ((movement & 0xff) == ESCAPE) {
            throw StitchFault.at(position, "it has a movement that no EXP file can have,");
        }
        return movement;
    }

    private static boolean pair(InputStream in, byte[] pair, long position) throws IOException, StitchFault {
        int count = in.readNBytes(pair, 0, 2);
        if (count == 1) {
            throw StitchFault.at(position, "it ends within a pair that begins");
        }
        return count == 2;
    }
}
