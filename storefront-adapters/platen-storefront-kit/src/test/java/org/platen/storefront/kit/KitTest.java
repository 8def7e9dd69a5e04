package org.platen.storefront.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.intake.IncomingOrder.ArtworkLink;
import org.platen.api.order.Personalisation;

class KitTest {
    @Test
    void a_signature_is_right_under_any_of_the_secrets_only() {
        byte[] body = "{\"id\":29}".getBytes(StandardCharsets.UTF_8);
        WebhookSecrets secrets = new WebhookSecrets(List.of("the-new-secret", "the, old {secret}"));

        // made with openssl dgst -sha256 -hmac … -binary | base64
        assertThat(secrets.signed(body, "Tj9lXTzJlPmIyVBxgr+l6Qpp3UJqCNNp/QbYhAQZIkA="))
                .isFalse();
        assertThat(secrets.signed(body, NEW)).isTrue();
        assertThat(secrets.signed(body, OLD)).isTrue();
        assertThat(secrets.signed("{\"id\":28}".getBytes(StandardCharsets.UTF_8), NEW))
                .isFalse();
        assertThat(secrets.signed(body, NEW.substring(0, NEW.length() - 1))).isFalse();
        assertThat(secrets).hasToString("2 secret(s)");
    }

    private static final String NEW = "mGnrOoDOsJeQfWBzVZYE26lCTeDWsHbYvTyn6jFl5qQ=";
    private static final String OLD = "9y+ZYchKUoT74nwmlddPsEDjf9sr6AUq8OM7QWAbkrA=";

    @Test
    void secrets_that_could_be_guessed_are_refused() {
        assertThatThrownBy(() -> new WebhookSecrets(List.of("", " "))).hasMessageContaining(".webhookSecret");
        assertThatThrownBy(() -> new WebhookSecrets(List.of("short"))).hasMessageNotContaining("short");
    }

    @Test
    void a_header_sent_twice_counts_as_absent() {
        assertThat(Headers.one(Map.of("a", List.of("1", "2")), "a")).isEmpty();
        assertThat(Headers.one(Map.of("a", List.of(" 1 ")), "a")).contains("1");
        assertThat(Headers.one(Map.of(), "a")).isEmpty();
    }

    @Test
    void money_has_one_form() {
        assertThat(Amounts.money(Optional.of(new BigDecimal("20")), Optional.of("EUR")))
                .isEqualTo(Amounts.money(Optional.of(new BigDecimal("20.00")), Optional.of("EUR")))
                .hasValueSatisfying(
                        money -> assertThat(money.amount().toPlainString()).isEqualTo("20.00"));
        assertThat(Amounts.money(Optional.of(new BigDecimal("2000.0")), Optional.of("JPY")))
                .hasValueSatisfying(
                        money -> assertThat(money.amount().toPlainString()).isEqualTo("2000"));
        assertThat(Amounts.money(Optional.of(new BigDecimal("0.125")), Optional.of("USD")))
                .hasValueSatisfying(
                        money -> assertThat(money.amount().toPlainString()).isEqualTo("0.125"));
        assertThat(Amounts.money(Optional.empty(), Optional.of("USD"))).isEmpty();
    }

    @Test
    void print_files_come_from_the_configured_properties_that_hold_an_address() {
        ArtworkKeys keys = new ArtworkKeys(List.of("_print_file", "Artwork", "_stl=model"));

        List<ArtworkLink> links = keys.links(List.of(
                new Personalisation("Name", "https://example.com/not-artwork", false),
                new Personalisation("_print_file", "https://files.example.com/a b.png", true),
                new Personalisation("_print_file", "https://files.example.com/a b.png", true),
                new Personalisation("_print_file_back", "https://files.example.com/back.png", true),
                new Personalisation("Artwork", "<b>Honey & Co</b>", false),
                new Personalisation("Artwork", "javascript:alert(1)", false),
                new Personalisation("_stl", "http://files.example.com/sign.stl", true)));

        assertThat(links)
                .containsExactly(
                        new ArtworkLink("front", "https://files.example.com/a%20b.png"),
                        new ArtworkLink("back", "https://files.example.com/back.png"),
                        new ArtworkLink("model", "http://files.example.com/sign.stl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "ftp://shop.example",
                "shop.example",
                "https://user:pass@shop.example",
                "https://shop.example?x=1",
                "http://127.0.0.1.evil.example",
                ""
            })
    void a_shop_is_spoken_to_over_tls(String address) {
        assertThatThrownBy(() -> ConfigValues.base("baseUrl", address, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl");
    }

    @Test
    void plain_http_is_for_this_machine_or_on_demand() {
        assertThat(ConfigValues.base("baseUrl", "https://shop.example/wp/", false))
                .hasToString("https://shop.example/wp");
        assertThat(ConfigValues.base("baseUrl", "http://127.0.0.1:8080", false)).hasPort(8080);
        assertThat(ConfigValues.base("baseUrl", "http://[::1]:8080", false)).hasPort(8080);
        assertThat(ConfigValues.base("baseUrl", "http://shop.example", true)).hasHost("shop.example");
    }

    @Test
    void lists_come_as_array_or_with_commas() {
        assertThat(ConfigValues.list("a, b", "c", "")).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> ConfigValues.storefront("Main Shop")).isInstanceOf(IllegalArgumentException.class);
    }
}
