package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.House;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.ShopifyStandIn;
import org.platen.testkit.storefront.SignedDelivery;
import org.platen.testkit.storefront.VendorStandIn;
import org.platen.testkit.storefront.WooCommerceStandIn;

/** R12: deliveries that somebody else made up. */
@BlackBox
@ExpectedLog(value = "Delivery \\d+ of storefront \\w+ failed", because = "one delivery cannot be read")
class ForgedWebhooksIT {
    private static final int FORGERIES = 500;

    private final House house;
    private final Shop shop;
    private final Rest operator;

    ForgedWebhooksIT(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("N-3")
    void none_of_five_hundred_forgeries_is_taken_and_nothing_is_kept_but_the_count() {
        String code = Shop.unique("FORGED");
        OrderSample sample = new OrderSample(true, "", List.of(new OrderSample.Line(code, "Sign", 1, List.of())));
        // Taken out of the shops again, so that no poll finds them there.
        String shopifyId = house.shopify().place(sample);
        SignedDelivery shopify = house.shopify().created(shopifyId, House.SECRET);
        house.shopify().remove(shopifyId);
        String wooId = house.woo().place(sample);
        SignedDelivery woo = house.woo().created(wooId, House.SECRET);
        house.woo().remove(wooId);
        long rejected = rejections();
        Random random = new Random(12);
        int accepted = 0;

        for (int i = 0; i < FORGERIES; i++) {
            boolean first = i % 2 == 0;
            SignedDelivery forged = first
                    ? forged(shopify, "X-Shopify-Hmac-Sha256", "orders/create", random)
                    : forged(woo, "X-WC-Webhook-Signature", "order.created", random);
            Answer answer = house.server().rest().webhook(first ? House.SHOPIFY : House.WOO, forged);
            accepted += answer.ok() ? 1 : 0;
            assertThat(answer.status()).isEqualTo(401);
        }

        assertThat(accepted).isZero();
        assertThat(ordersOf(code)).isEmpty();
        assertThat(rejections()).isGreaterThanOrEqualTo(rejected + FORGERIES);
        assertThat(operator.get("/problems").expect(200).json().toString()).doesNotContain(code);
        // The genuine ones still count.
        house.server().rest().webhook(House.SHOPIFY, shopify).expect(202);
        house.server().rest().webhook(House.WOO, woo).expect(202);
        Waiting.until(
                "the two genuine ones",
                Duration.ofSeconds(30),
                () -> ordersOf(code).size() == 2);
    }

    private static SignedDelivery forged(SignedDelivery genuine, String header, String topic, Random random) {
        byte[] body = genuine.body().clone();
        String signature = genuine.headers().get(header);
        switch (random.nextInt(7)) {
            case 0 -> body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> body = java.util.Arrays.copyOf(body, body.length - 1 - random.nextInt(40));
            case 2 -> body = (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
            case 3 -> {
                byte[] wrong = Base64.getDecoder().decode(signature);
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                return genuine.with(header, Base64.getEncoder().encodeToString(wrong));
            }
            case 4 -> {
                return genuine.without(header);
            }
            case 5 -> {
                return genuine.with(header, signature.substring(0, random.nextInt(signature.length() - 1)));
            }
            default -> {
                // Rightly signed, with the secret of somebody else's shop.
                VendorStandIn other = header.startsWith("X-WC")
                        ? new WooCommerceStandIn(0, "k", "s")
                        : new ShopifyStandIn(0, House.SHOPIFY_DOMAIN, "t");
                try (other) {
                    return other.sign(topic, body, "another-secret-" + random.nextInt());
                }
            }
        }
        return genuine.with(body);
    }

    /** Orders with a line of this SKU; nobody knows it, so each has a hold that names it. */
    private List<Long> ordersOf(String code) {
        List<Long> found = new ArrayList<>();
        for (String storefront : List.of(House.SHOPIFY, House.WOO)) {
            for (long id : Rest.ids(operator.all("/orders?storefront=" + storefront))) {
                if (Json.texts(shop.order(id).get().path("items"), "sku").contains(code)) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private long rejections() {
        long sum = 0;
        for (JsonNode count : operator.get("/storefronts").expect(200).json().path("rejections")) {
            sum += count.asLong();
        }
        return sum;
    }

    @Test
    void a_webhook_of_a_storefront_that_nobody_knows_is_refused() {
        SignedDelivery any = house.woo().sign("order.created", "{}".getBytes(StandardCharsets.UTF_8), House.SECRET);

        assertThat(house.server().rest().webhook("nobody", any).status()).isIn(401, 404);
    }

    @Test
    void a_huge_delivery_is_refused_before_it_is_read() {
        SignedDelivery huge = house.woo().sign("order.created", new byte[12_000_000], House.SECRET);

        house.server().rest().webhook(House.WOO, huge).expect(413);
    }

    @Test
    void a_signed_delivery_that_cannot_be_read_is_taken_and_waits_on_the_problem_page() {
        SignedDelivery poison =
                house.woo().sign("order.updated", "{\"id\": oh".getBytes(StandardCharsets.UTF_8), House.SECRET);

        house.server().rest().webhook(House.WOO, poison).expect(202);

        Waiting.until(
                "the problem page",
                Duration.ofSeconds(30),
                () -> operator.all("/problems").toString().contains("order.updated"));
    }
}
