package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.platen.spi.storefront.Verdict;

/** Which webhooks are taken for genuine. */
abstract class WebhookOriginContract extends StorefrontBench {
    private static final Random RANDOM = new Random(20261121);

    @Test
    void a_signed_webhook_is_genuine() {
        assertThat(verify(shop.created(shop.place(OrderSample.shirts()), SECRET)))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void two_secrets_count_while_one_replaces_the_other() {
        String order = shop.place(OrderSample.plain(1));
        adapter = connect(shop, List.of("the-new-secret", SECRET), Duration.ofSeconds(10));

        assertThat(verify(shop.created(order, SECRET))).isInstanceOf(Verdict.Genuine.class);
        assertThat(verify(shop.created(order, "the-new-secret"))).isInstanceOf(Verdict.Genuine.class);
        assertThat(verify(shop.created(order, "the-third-secret"))).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void a_webhook_signed_with_another_shops_secret_is_forged() {
        SignedDelivery delivery = shop.created(shop.place(OrderSample.plain(1)), "another-shops-secret");

        assertThat(verify(delivery)).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void an_unsigned_webhook_is_forged() {
        SignedDelivery signed = shop.created(shop.place(OrderSample.plain(1)), SECRET);
        String header = signatureHeader(signed);

        assertThat(verify(signed.without(header))).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(signed.with(header, ""))).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(signed.with(header, "no base64 at all!"))).isInstanceOf(Verdict.Forged.class);
        assertThat(adapter.verify(Map.of(), new byte[0])).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void any_changed_byte_makes_it_forged() {
        SignedDelivery signed = shop.created(shop.place(OrderSample.plain(1)), SECRET);
        String header = signatureHeader(signed);
        String signature = signed.headers().getOrDefault(header, "");

        for (int i = 0; i < signed.body().length; i++) {
            byte[] changed = signed.body().clone();
            changed[i] ^= (byte) (1 << RANDOM.nextInt(7));
            assertThat(verify(signed.with(changed))).isInstanceOf(Verdict.Forged.class);
        }
        for (int i = 0; i < signature.length(); i++) {
            char other = signature.charAt(i) == 'A' ? 'B' : 'A';
            String changed = signature.substring(0, i) + other + signature.substring(i + 1);
            assertThat(verify(signed.with(header, changed))).isInstanceOf(Verdict.Forged.class);
        }
    }

    private static String signatureHeader(SignedDelivery delivery) {
        return delivery.headers().keySet().stream()
                .filter(name -> name.contains("Signature") || name.contains("Hmac"))
                .findFirst()
                .orElseThrow();
    }
}
