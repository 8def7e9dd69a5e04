package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;

/**
 * A storefront whose webhooks are words: {@code order 1001}, {@code gone 1001}, {@code ping}. A test overrides what it
 * wants to go wrong.
 */
class FakeAdapter implements StorefrontAdapter {
    private final String storefront;

    FakeAdapter(String storefront) {
        this.storefront = storefront;
    }

    static IncomingOrder order(String id, String note, String... artwork) {
        List<IncomingOrder.ArtworkLink> links = List.of(artwork).stream()
                .map(url -> new IncomingOrder.ArtworkLink("front", url))
                .toList();
        IncomingOrder.Line line = new IncomingOrder.Line("1", "TEE", "Tee", 1, true, List.of(), links);
        return new IncomingOrder(
                id,
                "#" + id,
                null,
                Instant.EPOCH,
                true,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                note,
                null,
                null,
                List.of(line));
    }

    static Map<String, List<String>> signed(String key) {
        return Map.of("X-Signature", List.of("good"), "X-Key", List.of(key));
    }

    @Override
    public String kind() {
        return "fake";
    }

    @Override
    public String storefront() {
        return storefront;
    }

    @Override
    public Set<StorefrontCapability> capabilities() {
        return EnumSet.allOf(StorefrontCapability.class);
    }

    @Override
    public Verdict verify(Map<String, List<String>> headers, byte[] body) {
        if (new String(body, UTF_8).equals("ping")) {
            return new Verdict.Ignored("ping");
        }
        return headers.getOrDefault("x-signature", List.of()).contains("good")
                ? new Verdict.Genuine("order", headers.get("x-key").get(0))
                : new Verdict.Forged("bad-signature");
    }

    @Override
    public StorefrontEvent parse(InboxDelivery delivery) throws StorefrontException, UnreadableException {
        String[] words = new String(delivery.body(), UTF_8).split(" ", 3);
        return switch (words[0]) {
            case "order" -> new StorefrontEvent.OrderState(order(words[1], words.length > 2 ? words[2] : null));
            case "gone" -> new StorefrontEvent.OrderRemoved(words[1]);
            case "nothing" -> new StorefrontEvent.Nothing(words[1]);
            default -> throw new UnreadableException("Not a word of ours", null);
        };
    }

    @Override
    public OrderPage changedSince(String cursor, Instant now) throws StorefrontException {
        return new OrderPage(List.of(), "1", false);
    }

    @Override
    public Optional<IncomingOrder> read(String externalOrderId) throws StorefrontException {
        return Optional.empty();
    }

    @Override
    public String report(OutboundUpdate update) throws StorefrontException {
        return "R" + update.id();
    }
}
