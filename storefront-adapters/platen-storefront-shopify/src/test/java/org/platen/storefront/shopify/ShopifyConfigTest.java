package org.platen.storefront.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class ShopifyConfigTest {
    private final Map<String, Object> values = new HashMap<>(Map.of(
            "storefront", "main",
            "shopDomain", "Demo.myshopify.com",
            "_webhookSecret", "a-client-secret",
            "_accessToken", "shpat_1"));

    private ShopifySettings settings() {
        ShopifyConfig config = (ShopifyConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ShopifyConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
        return ShopifySettings.of(config);
    }

    @Test
    void defaults_do_for_the_rest() {
        ShopifySettings settings = settings();

        assertThat(settings.endpoint()).hasToString("https://demo.myshopify.com/admin/api/2026-10/graphql.json");
        assertThat(settings.paidStatuses()).containsExactly("paid", "partially_refunded");
        assertThat(settings.timeout()).hasSeconds(20);
    }

    @Test
    void its_text_tells_no_secret() {
        assertThat(settings().toString())
                .doesNotContain("a-client-secret")
                .doesNotContain("shpat_1")
                .contains("main");
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        values.put("_accessToken", "");
        assertThatThrownBy(this::settings).hasMessageContaining(".accessToken");
        values.put("_accessToken", "shpat_1");
        values.put("baseUrl", "http://shop.example");
        assertThatThrownBy(this::settings).hasMessageContaining("https://");
        values.put("baseUrl", "http://127.0.0.1:8081");
        values.put("storefront", "Main shop");
        assertThatThrownBy(this::settings).hasMessageContaining("storefront");
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        Instant since = Instant.parse("2026-11-21T09:00:00Z");
        Instant newest = Instant.parse("2026-11-21T10:00:00Z");
        ShopifyCursor within = new ShopifyCursor(since, newest, "eyJsYXN0 X2lkIjox");

        assertThat(ShopifyCursor.parse(within.text(), Instant.EPOCH)).isEqualTo(within);
        assertThat(ShopifyCursor.parse("nonsense", since)).isEqualTo(new ShopifyCursor(since, since, ""));
        assertThat(ShopifyCursor.round(newest, since).since()).isEqualTo(newest);
    }

    @Test
    void the_plugin_knows_the_contracts_alone() {
        ArchitectureRules.checkPlugin(
                "org.platen.storefront.shopify", "org.platen.storefront.kit..", "com.fasterxml.jackson..");
    }
}
