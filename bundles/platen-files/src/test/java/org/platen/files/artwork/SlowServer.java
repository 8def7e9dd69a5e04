package org.platen.files.artwork;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends a beginning at once and then one byte every 20 ms for ever, until the other side hangs up. */
final class SlowServer implements Closeable {
    private static final int PAUSE_MILLIS = 20;

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final String beginning;

    SlowServer(String beginning) throws IOException {
        this.beginning = beginning;
        Thread thread = new Thread(this::serve, "slow-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean hungUp() throws InterruptedException {
        return hungUp.await(5, TimeUnit.SECONDS);
    }

    private void serve() {
        try (Socket client = socket.accept();
                OutputStream out = client.getOutputStream()) {
            out.write(beginning.getBytes(US_ASCII));
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            hungUp.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
