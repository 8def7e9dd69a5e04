package org.platen.integration;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Bytes on a printer's TCP socket, usually port 9100. The whole of it has one deadline: a printer without paper takes the
 * connection and then reads no further, which no socket timeout would notice.
 */
final class RawPrinter {
    private final Duration connect;
    private final Duration all;

    RawPrinter(Duration connect, Duration all) {
        this.connect = connect;
        this.all = all;
    }

    void send(String host, int port, byte[] content) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IOException("The printer's name " + host + " is not known");
        }
        long end = System.nanoTime() + all.toNanos();
        try (SocketChannel channel = SocketChannel.open();
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address)) {
                await(selector, System.nanoTime() + connect.toNanos(), "does not answer");
                channel.finishConnect();
            }
            ByteBuffer left = ByteBuffer.wrap(content);
            key.interestOps(SelectionKey.OP_WRITE);
            while (left.hasRemaining()) {
                await(selector, end, "takes no more data; is there paper?");
                channel.write(left);
            }
            channel.shutdownOutput();
            key.interestOps(SelectionKey.OP_READ);
            drain(channel, selector);
        }
    }

    private static void await(Selector selector, long end, String otherwise) throws IOException {
        long millis = Math.max(1, (end - System.nanoTime()) / 1_000_000);
        if (end <= System.nanoTime() || selector.select(millis) == 0) {
            throw new SocketTimeoutException("The printer " + otherwise);
        }
        selector.selectedKeys().clear();
    }

    /** Waits a little for the printer to close its side: only then is it known that it has everything. */
    private void drain(SocketChannel channel, Selector selector) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(1024);
        long end = System.nanoTime() + connect.toNanos();
        while (System.nanoTime() < end && selector.select(Math.max(1, (end - System.nanoTime()) / 1_000_000)) > 0) {
            selector.selectedKeys().clear();
            if (channel.read(said.clear()) < 0) {
                return;
            }
        }
    }
}
