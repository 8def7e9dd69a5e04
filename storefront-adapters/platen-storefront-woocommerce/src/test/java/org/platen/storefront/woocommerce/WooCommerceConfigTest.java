package org.platen.storefront.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.testkit.architecture.ArchitectureRules;

class WooCommerceConfigTest {
    private final Map<String, Object> values = new HashMap<>(Map.of(
            "storefront", "main",
            "baseUrl", "https://shop.example/",
            "_webhookSecret", "a, secret with {everything}",
            "consumerKey", "ck_1",
            "_consumerSecret", "cs_top"));

    private WooCommerceSettings settings() {
        WooCommerceConfig config = (WooCommerceConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WooCommerceConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
        return WooCommerceSettings.of(config);
    }

    @Test
    void defaults_do_for_the_rest() {
        WooCommerceSettings settings = settings();

        assertThat(settings.base()).hasToString("https://shop.example");
        assertThat(settings.paidStatuses()).containsExactly("processing", "completed");
        assertThat(settings.timeout()).hasSeconds(20);
    }

    @Test
    void its_text_tells_no_secret() {
        assertThat(settings().toString())
                .doesNotContain("everything")
                .doesNotContain("cs_top")
                .contains("main");
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        values.put("consumerKey", " ");
        assertThatThrownBy(this::settings).hasMessageContaining("consumerKey");
        values.put("consumerKey", "ck_1");
        values.put("baseUrl", "http://shop.example");
        assertThatThrownBy(this::settings).hasMessageContaining("https://");
        values.put("allowInsecure", true);
        values.put("_webhookSecret", "");
        assertThatThrownBy(this::settings).hasMessageContaining(".webhookSecret");
        values.put("_webhookSecrets", new String[] {"another-secret"});
        assertThat(settings().storefront()).isEqualTo("main");
    }

    @Test
    void the_plugin_knows_the_contracts_alone() {
        ArchitectureRules.checkPlugin(
                "org.platen.storefront.woocommerce", "org.platen.storefront.kit..", "com.fasterxml.jackson..");
    }
}
