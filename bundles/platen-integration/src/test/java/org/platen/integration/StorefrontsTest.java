package org.platen.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorefrontsTest {
    private final Storefronts storefronts = new Storefronts(new Wakes());
    private final FakeAdapter first = new FakeAdapter("shop");
    private final FakeAdapter second = new FakeAdapter("shop");

    @Test
    void the_second_adapter_of_a_name_is_refused_while_the_first_runs() {
        storefronts.bindAdapter(first);
        storefronts.bindAdapter(second);

        assertThat(storefronts.find("shop")).containsSame(first);

        storefronts.unbindAdapter(first);
        assertThat(storefronts.find("shop")).containsSame(second);
    }

    @Test
    void a_connection_that_ran_is_still_known() {
        storefronts.bindAdapter(first);
        storefronts.unbindAdapter(first);

        assertThat(storefronts.find("shop")).isEmpty();
        assertThat(storefronts.names()).isEmpty();
        assertThat(storefronts.known("shop")).isTrue();
        assertThat(storefronts.known("other")).isFalse();
    }

    @Test
    void an_adapter_without_a_usable_name_is_refused() {
        storefronts.bindAdapter(new FakeAdapter("My Shop"));
        storefronts.bindAdapter(new FakeAdapter(""));
        storefronts.bindAdapter(new FakeAdapter("x") {
            @Override
            public String storefront() {
                throw new IllegalStateException("broken");
            }
        });

        assertThat(storefronts.names()).isEmpty();
    }
}
