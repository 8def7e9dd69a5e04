package org.platen.persistence.internal.jpa.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.platen.persistence.internal.jpa.catalog.Samples.OPERATOR;
import static org.platen.persistence.internal.jpa.catalog.Samples.sku;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.model.PageRequest;
import org.platen.core.catalog.Catalog;
import org.platen.core.port.catalog.Skus;
import org.platen.core.port.catalog.Updated;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class SkuStoriesTest {
    private static final Instant NOON = Instant.parse("2026-03-29T02:30:00.123456789Z");

    private final TestSchema schema;
    private final JpaUnit unit;
    private final Skus skus;
    private final CatalogService catalog;

    SkuStoriesTest(TestSchema schema) {
        this.schema = schema;
        unit = JpaUnit.on(schema.dataSource());
        skus = new JpaSkus(unit.transactions(), schema.dataSource());
        catalog = new Catalog(skus, new JpaCustomers(unit.transactions()), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    @Tag("PG-09")
    void a_sku_with_an_exposed_parameter_shows_its_options() {
        SkuParameter colour = new SkuParameter(
                "colour", SkuParameter.Type.CHOICE, true, true, "red", List.of("red", "blue"), null, null, null);
        SkuParameter scale = new SkuParameter(
                "scale",
                SkuParameter.Type.NUMBER,
                true,
                false,
                "1.50",
                List.of(),
                new BigDecimal("0.5"),
                new BigDecimal("20"),
                null);
        SkuParameter glue =
                new SkuParameter("glue", SkuParameter.Type.TEXT, false, false, "no", List.of(), null, null, 20);

        catalog.createSku(OPERATOR, sku("sign", List.of(), List.of(colour, scale, glue)));

        assertThat(catalog.sku(OPERATOR, "sign").parameters()).containsExactly(colour, scale, glue);
    }

    @Test
    @Tag("PG-67")
    void a_sku_is_made_of_parts_with_quantities() {
        SkuPart body = new SkuPart(
                "body", "Body", 2, "print3d", null, "a".repeat(64), "körper.stl", Map.of("filament", "12.5"));
        SkuPart lid = new SkuPart("lid", "Lid", 1, "print3d", null, null, null, Map.of());

        SkuView made = catalog.createSku(OPERATOR, sku("box", List.of(body, lid), List.of()));

        SkuView read = catalog.sku(OPERATOR, "box");
        assertThat(read).isEqualTo(made);
        assertThat(read.parts()).containsExactly(body, lid);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.updatedAt()).isEqualTo("2026-03-29T02:30:00.123456Z");
    }

    @Test
    void times_are_stored_in_utc_whatever_the_zone_of_the_server() throws SQLException {
        catalog.createSku(OPERATOR, sku("tee"));

        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST(updated_at AS CHAR) FROM sku")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("2026-03-29 02:30:00.123456");
        }
        assertThat(skus.byCodes(List.of("tee")).get("tee").updatedAt()).isEqualTo("2026-03-29T02:30:00.123456Z");
        assertThat(catalog.findSkus(OPERATOR, "tee", PageRequest.first()).items())
                .containsExactly(catalog.sku(OPERATOR, "tee"));
    }

    @Test
    void a_sku_answers_to_its_code_and_to_its_id() {
        SkuView made = catalog.createSku(OPERATOR, sku("tee"));

        assertThat(catalog.sku(OPERATOR, made.id().toString())).isEqualTo(made);
        assertThat(catalog.sku(OPERATOR, "TEE")).isEqualTo(made);
        refused(() -> catalog.sku(OPERATOR, "99999999999999999999"), Errors.NOT_FOUND);
    }

    @Test
    void a_taken_code_is_refused_at_its_field_in_whatever_case() {
        catalog.createSku(OPERATOR, sku("tee"));
        SkuView cap = catalog.createSku(OPERATOR, sku("cap"));

        PlatenException again = refused(() -> catalog.createSku(OPERATOR, sku("TEE")), Errors.EXISTS);
        refused(() -> catalog.updateSku(OPERATOR, "cap", sku("Tee"), OptionalLong.empty()), Errors.EXISTS);

        assertThat(again.errors()).extracting(FieldError::pointer).containsExactly("/code");
        assertThat(catalog.sku(OPERATOR, "cap")).isEqualTo(cap);
    }

    @Test
    void the_second_writer_of_a_version_is_told_and_changes_nothing() {
        long read = catalog.createSku(OPERATOR, sku("tee")).version();
        SkuView first = catalog.updateSku(OPERATOR, "tee", named("tee", "First"), OptionalLong.of(read));

        refused(() -> catalog.updateSku(OPERATOR, "tee", named("tee", "Second"), OptionalLong.of(read)), Errors.STALE);

        assertThat(first.version()).isEqualTo(read + 1);
        assertThat(catalog.sku(OPERATOR, "tee")).isEqualTo(first);
    }

    @Test
    void a_writer_who_names_no_version_wins() {
        catalog.createSku(OPERATOR, sku("tee"));

        catalog.updateSku(OPERATOR, "tee", named("tee", "First"), OptionalLong.empty());
        catalog.updateSku(OPERATOR, "tee", named("tee", "Second"), OptionalLong.empty());

        assertThat(catalog.sku(OPERATOR, "tee").name()).isEqualTo("Second");
    }

    @Test
    void of_two_that_write_the_same_version_at_once_one_wins() {
        SkuView made = catalog.createSku(OPERATOR, sku("tee"));

        List<Updated<SkuView>> ends =
                AtOnce.run(8, i -> skus.update(made.id(), made.version(), named("tee", "Writer " + i), NOON));

        assertThat(ends).filteredOn(end -> end instanceof Updated.Done<SkuView>).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end instanceof Updated.Stale<SkuView>)
                .hasSize(7);
        assertThat(catalog.sku(OPERATOR, "tee").version()).isEqualTo(made.version() + 1);
    }

    @Test
    void the_same_key_makes_one_sku_however_often_and_however_many_at_once() {
        Call call = OPERATOR.with(new Call.Once("k1", "f".repeat(64)));

        List<SkuView> answers = AtOnce.run(8, i -> catalog.createSku(call, sku("tee")));

        assertThat(answers).containsOnly(catalog.sku(OPERATOR, "tee"));
        refused(() -> catalog.createSku(OPERATOR, sku("tee")), Errors.EXISTS);
    }

    @Test
    void a_key_is_not_used_for_another_request() {
        catalog.createSku(OPERATOR.with(new Call.Once("k1", "f".repeat(64))), sku("tee"));

        refused(
                () -> catalog.createSku(OPERATOR.with(new Call.Once("k1", "0".repeat(64))), sku("cap")),
                Errors.IDEMPOTENCY_REUSED);
        refused(() -> catalog.sku(OPERATOR, "cap"), Errors.NOT_FOUND);
    }

    private static SkuDraft named(String code, String name) {
        return new SkuDraft(code, name, null, List.of(), List.of(), List.of());
    }

    private static PlatenException refused(ThrowingCallable call, ErrorCode code) {
        PlatenException thrown = catchThrowableOfType(PlatenException.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(code);
        return thrown;
    }
}
