package org.platen.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.delivery.Inbox;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for webhooks. It needs the inbox only: while the rest of the house is down, what comes is still kept. Verified
 * and stored on the caller's thread; all other work is the inbox route's.
 */
@Component
public final class WebhookDoor implements StorefrontWebhooks {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final int MAX_REASON = 80;

    private final Storefronts storefronts;
    private final Inbox inbox;
    private final Wakes wakes;

    @Activate
    public WebhookDoor(@Reference Storefronts storefronts, @Reference Inbox inbox, @Reference Wakes wakes) {
        this.storefronts = storefronts;
        this.inbox = inbox;
        this.wakes = wakes;
    }

    @Override
    public void receive(String storefront, Map<String, List<String>> headers, byte[] body) {
        StorefrontAdapter adapter = adapter(storefront);
        Map<String, List<String>> lowered = lowered(headers);
        Verdict verdict = verdict(adapter, storefront, lowered, body);
        if (verdict instanceof Verdict.Forged forged) {
            inbox.countRejected(storefront, Guard.cut(forged.reason(), MAX_REASON));
            throw new PlatenException(Errors.SIGNATURE, "The signature is missing or wrong");
        }
        if (verdict instanceof Verdict.Genuine genuine) {
            keep(adapter.kind(), storefront, genuine, lowered, body);
        }
    }

    /** Durable when this returns. Where the workers have room, they go on from memory and need not claim it. */
    private void keep(
            String kind, String storefront, Verdict.Genuine as, Map<String, List<String>> headers, byte[] body) {
        Wakes.Sleeper worker = wakes.sleeper();
        if (worker.hasRoom(storefront)) {
            inbox.storeClaimed(kind, storefront, as.topic(), as.dedupeKey(), headers, body, InboxDispatcher.LEASE)
                    .ifPresent(
                            id -> worker.take(new InboxDelivery(id, kind, storefront, as.topic(), headers, body, 1)));
        } else if (inbox.store(kind, storefront, as.topic(), as.dedupeKey(), headers, body)) {
            wakes.wake(Wakes.Work.INBOX);
        }
    }

    @Override
    public List<Connection> connections(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        List<Connection> connections = new ArrayList<>();
        for (String name : storefronts.names()) {
            storefronts.find(name).flatMap(adapter -> connection(name, adapter)).ifPresent(connections::add);
        }
        return connections;
    }

    private static Optional<Connection> connection(String name, StorefrontAdapter adapter) {
        try {
            List<String> capabilities =
                    adapter.capabilities().stream().map(Enum::name).sorted().toList();
            return Optional.of(new Connection(name, adapter.kind(), capabilities));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Storefront {} cannot say what it can do", name, e);
            return Optional.empty();
        }
    }

    private StorefrontAdapter adapter(String storefront) {
        return storefronts
                .find(storefront)
                .orElseThrow(() -> storefronts.known(storefront)
                        ? new PlatenException(Errors.UNAVAILABLE, "The storefront connection is not running now")
                        : new PlatenException(Errors.NOT_FOUND, "There is no such storefront connection"));
    }

    private static Verdict verdict(
            StorefrontAdapter adapter, String storefront, Map<String, List<String>> headers, byte[] body) {
        AtomicReference<@Nullable Verdict> verdict = new AtomicReference<>();
        Guard.run(() -> verdict.set(adapter.verify(headers, body)), failure -> {
            LOG.warn("The adapter of storefront {} failed to verify a webhook", storefront, failure);
        });
        Verdict found = verdict.get();
        if (found == null) {
            throw new PlatenException(Errors.PLUGIN_FAILED, "The storefront's adapter failed");
        }
        return found;
    }

    /** Header names mean the same in any case; values of the same name are kept together. */
    private static Map<String, List<String>> lowered(Map<String, List<String>> headers) {
        Map<String, List<String>> lowered = new HashMap<>();
        headers.forEach(
                (name, values) -> lowered.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .addAll(values));
        lowered.replaceAll((name, values) -> List.copyOf(values));
        return Map.copyOf(lowered);
    }
}
