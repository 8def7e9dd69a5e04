package org.platen.integration;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first bytes of an answer, or fewer where it ends before; what follows is not waited for. */
final class FirstBytes implements HttpResponse.BodySubscriber<byte[]> {
    private final int wanted;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> first = new CompletableFuture<>();
    private final AtomicReference<Flow.@Nullable Subscription> flow = new AtomicReference<>();

    FirstBytes(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return first;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        flow.set(subscription);
        if (wanted == 0) {
            enough();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), wanted - bytes.size())];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        if (bytes.size() == wanted) {
            enough();
        }
    }

    private void enough() {
        Flow.Subscription subscription = flow.get();
        if (subscription != null) {
            subscription.cancel();
        }
        onComplete();
    }

    @Override
    public void onError(Throwable fault) {
        first.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        first.complete(bytes.toByteArray());
    }
}
