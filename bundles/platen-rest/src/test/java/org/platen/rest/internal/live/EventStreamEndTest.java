package org.platen.rest.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventStreamEndTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicBoolean flushed = new AtomicBoolean();
    private @Nullable Runnable atFirstFlush;

    private final class Out extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            if (completed.get() == 0) {
                sent.write(one);
            }
        }

        @Override
        public void flush() {
            if (flushed.compareAndSet(false, true) && atFirstFlush != null) {
                atFirstFlush.run();
            }
        }
    }

    private AsyncContext context() {
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("complete");
                    completed.incrementAndGet();
                    return null;
                });
    }

    /** The client has read what was flushed, and the server stops before the writer has looked round. */
    @Test
    void the_last_word_is_said_when_the_end_comes_while_another_is_written() {
        AtomicInteger gone = new AtomicInteger();
        EventStream stream = new EventStream(context(), new Out(), gone::incrementAndGet);
        atFirstFlush = () -> stream.end("stopping");
        stream.offer(":\n\n".getBytes(StandardCharsets.UTF_8));
        stream.onWritePossible();
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo(":\n\nevent: end\ndata: {\"reason\":\"stopping\"}\n\n");
        assertThat(completed).hasValue(1);
        assertThat(gone).hasValue(1);
    }
}
