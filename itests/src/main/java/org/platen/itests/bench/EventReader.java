package org.platen.itests.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** One stream, line by line; what it holds is written by one thread. */
final class EventReader {
    private static final int LONGEST = 4096;
    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);

    private final EventBook book;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private long id = -1;
    private volatile boolean welcome;
    private volatile boolean ended;
    private final AtomicLong received = new AtomicLong();

    EventReader(EventBook book) {
        this.book = book;
    }

    boolean welcome() {
        if (ended && !welcome) {
            throw new IllegalStateException(
                    "A reader was sent away: " + new String(line, 0, length, StandardCharsets.US_ASCII));
        }
        return welcome;
    }

    boolean ended() {
        return ended;
    }

    long received() {
        return received.get();
    }

    void end() {
        ended = true;
    }

    void take(byte[] bytes, int count, long now) {
        for (int i = 0; i < count; i++) {
            byte one = bytes[i];
            if (one == '\n') {
                line(now);
                length = 0;
            } else if (length < LONGEST) {
                line[length++] = one;
            }
        }
    }

    private void line(long now) {
        if (length == 0 || line[0] == ':') {
            return;
        }
        if (begins(ID)) {
            id = number();
        } else if (begins(DATA)) {
            if (!welcome) {
                // The first one says hello.
                welcome = true;
            } else if (id >= 0 && book.arrived(id, line, length, now)) {
                received.incrementAndGet();
            }
            id = -1;
        }
    }

    private boolean begins(byte[] with) {
        if (length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (line[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private long number() {
        long number = 0;
        for (int i = ID.length; i < length && line[i] >= '0' && line[i] <= '9'; i++) {
            number = number * 10 + line[i] - '0';
        }
        return number;
    }
}
