package org.platen.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.platen.itests.harness.Waiting;

/**
 * Many readers of the event stream in one thread, which looks at no more of an event than it must: the client's work is done
 * on the cores that the server needs.
 */
final class EventClients implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Selector selector;
    private final List<EventReader> readers = new ArrayList<>();
    private final Thread thread = new Thread(this::read, "bench-events");
    private volatile boolean closed;

    /** @param tokens who listens; each of them as often as the server lets one */
    EventClients(URI server, List<String> tokens, int count, EventBook book) {
        try {
            selector = Selector.open();
            for (int i = 0; i < count; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
                // Without chunks, whose lengths would stand between the lines.
                channel.write(ByteBuffer.wrap(("GET /api/v1/events/stream HTTP/1.0\r\nHost: " + server.getHost()
                                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                                + tokens.get(i % tokens.size()) + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1)));
                channel.configureBlocking(false);
                EventReader reader = new EventReader(book);
                readers.add(reader);
                channel.register(selector, SelectionKey.OP_READ, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
        Waiting.until(
                count + " readers are let in", PATIENCE, () -> readers.stream().allMatch(EventReader::welcome));
    }

    private void read() {
        byte[] bytes = new byte[BUFFER];
        try {
            while (!closed) {
                selector.select(key -> read(key, bytes), 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(SelectionKey key, byte[] bytes) {
        EventReader reader = (EventReader) key.attachment();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                reader.end();
                key.cancel();
                return;
            }
        } catch (IOException e) {
            reader.end();
            key.cancel();
            return;
        }
        reader.take(bytes, buffer.position(), System.currentTimeMillis());
    }

    /** Events of the book that readers have got so far, over all readers. */
    long received() {
        return readers.stream().mapToLong(EventReader::received).sum();
    }

    /** Readers that the server sent away. */
    long ended() {
        return readers.stream().filter(EventReader::ended).count();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
