package org.platen.persistence.internal.jpa.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.persistence.internal.jpa.catalog.Samples.OPERATOR;
import static org.platen.persistence.internal.jpa.catalog.Samples.sku;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuView;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class SkuCacheTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final TestSchema schema;
    private final Recorded recorded;
    private final JpaUnit unit;
    private final JpaSkus skus;
    private final JpaSkus otherNode;

    SkuCacheTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        unit = JpaUnit.on(schema.dataSource());
        skus = new JpaSkus(unit.transactions(), recorded.around(schema.dataSource()));
        otherNode = new JpaSkus(unit.transactions(), schema.dataSource());
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    void unchanged_skus_cost_one_small_statement() {
        SkuView tee = add("tee");
        SkuView cap = add("cap");
        skus.byCodes(List.of("tee", "cap"));
        recorded.statements();

        assertThat(skus.byCodes(List.of("tee", "cap", "tee", "unknown")))
                .containsOnlyKeys("tee", "cap")
                .containsEntry("tee", tee)
                .containsEntry("cap", cap);

        assertThat(recorded.statements())
                .singleElement()
                .satisfies(sql -> assertThat(sql.text()).startsWith("SELECT id, version FROM sku WHERE code IN"));
    }

    @Test
    void what_another_node_changed_is_seen_by_the_next_order() {
        SkuView tee = add("tee");
        skus.byCodes(List.of("tee"));

        otherNode.update(
                tee.id(), tee.version(), new SkuDraft("tee", "New", null, List.of(), List.of(), List.of()), NOW);

        assertThat(skus.byCodes(List.of("tee")).get("tee").name()).isEqualTo("New");
    }

    @Test
    void storefronts_may_write_blanks_and_other_case_but_not_other_letters() {
        SkuView tee = add("Mütze");

        assertThat(skus.byCodes(List.of(" MÜTZE ", "mütze", "Mutze", "", " ", "Mütze")))
                .containsOnlyKeys(" MÜTZE ", "mütze", "Mütze")
                .containsValue(tee);
    }

    @Test
    void many_codes_are_asked_for_in_few_statements() {
        List<String> codes = IntStream.range(0, 600).mapToObj(i -> "s" + i).toList();
        codes.forEach(this::add);
        skus.byCodes(codes);
        recorded.statements();

        assertThat(skus.byCodes(codes)).hasSize(600);

        assertThat(recorded.statements()).hasSize(3);
    }

    private SkuView add(String code) {
        return skus.add(OPERATOR, sku(code), NOW.truncatedTo(ChronoUnit.MICROS)).orElseThrow();
    }
}
