package org.platen.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.spi.storefront.Verdict;

class WebhookDoorTest {
    private final House house = new House();
    private final FakeAdapter adapter = new FakeAdapter("shop");

    @Test
    void a_genuine_webhook_is_stored_even_while_nobody_works() {
        house.storefronts.bindAdapter(adapter);

        house.webhook("shop", "a", "order 1001");

        assertThat(house.journal.lines()).containsExactly("stored 1");
    }

    @Test
    void the_same_delivery_five_times_is_stored_once() {
        house.storefronts.bindAdapter(adapter);

        for (int i = 0; i < 5; i++) {
            house.webhook("shop", "a", "order 1001");
        }

        assertThat(house.journal.lines()).containsExactly("stored 1");
    }

    @Test
    void a_forged_webhook_is_counted_and_nothing_else_is_kept() {
        house.storefronts.bindAdapter(adapter);

        assertRefused(Errors.SIGNATURE, Map.of("X-Signature", List.of("forged")), "order 1001");
        assertRefused(Errors.SIGNATURE, Map.of(), "order 1001");

        assertThat(house.journal.lines()).containsExactly("rejected shop bad-signature", "rejected shop bad-signature");
    }

    @Test
    void a_ping_is_answered_and_not_stored() {
        house.storefronts.bindAdapter(adapter);

        house.door.receive("shop", Map.of(), "ping".getBytes(UTF_8));

        assertThat(house.journal.lines()).isEmpty();
    }

    @Test
    void an_unknown_connection_is_not_found_and_not_counted() {
        assertRefused(Errors.NOT_FOUND, Map.of(), "order 1001");

        assertThat(house.journal.lines()).isEmpty();
    }

    @Test
    void a_connection_whose_adapter_is_away_just_now_is_asked_to_come_again() {
        house.storefronts.bindAdapter(adapter);
        house.storefronts.unbindAdapter(adapter);

        assertRefused(Errors.UNAVAILABLE, FakeAdapter.signed("a"), "order 1001");
    }

    @Test
    void a_database_that_is_away_is_not_a_success() {
        house.storefronts.bindAdapter(adapter);
        house.inbox.goesAway(true);

        assertRefused(Errors.UNAVAILABLE, FakeAdapter.signed("a"), "order 1001");
    }

    @Test
    void an_adapter_that_throws_or_says_nothing_is_a_failure_of_the_plugin() {
        house.storefronts.bindAdapter(new FakeAdapter("shop") {
            @Override
            public Verdict verify(Map<String, List<String>> headers, byte[] body) {
                if (body.length == 0) {
                    return null;
                }
                throw new StackOverflowError();
            }
        });

        assertRefused(Errors.PLUGIN_FAILED, Map.of(), "");
        assertRefused(Errors.PLUGIN_FAILED, Map.of(), "x");
    }

    @Test
    void running_connections_are_listed_for_staff() {
        house.storefronts.bindAdapter(adapter);
        house.storefronts.bindAdapter(new FakeAdapter("other"));

        assertThat(house.door.connections(Call.system("user:anna")))
                .extracting(StorefrontWebhooks.Connection::storefront)
                .containsExactly("other", "shop");
        assertThat(house.door.connections(Call.system("user:anna")).get(0).capabilities())
                .contains("POLLING", "WEBHOOKS");
    }

    private void assertRefused(ErrorCode code, Map<String, List<String>> headers, String body) {
        assertThatExceptionOfType(PlatenException.class)
                .isThrownBy(() -> house.door.receive("shop", headers, body.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
