package org.platen.persistence.internal.jpa.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.persistence.internal.jpa.catalog.Samples.INTEGRATOR;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.catalog.Catalog;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class SearchTest {
    private static final int ROWS = 5000;

    private final TestSchema schema;
    private final Recorded recorded;
    private final JpaUnit unit;
    private final CatalogService catalog;

    SearchTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        unit = JpaUnit.on(recorded.around(schema.dataSource()));
        catalog = new Catalog(
                new JpaSkus(unit.transactions(), recorded.around(schema.dataSource())),
                new JpaCustomers(unit.transactions()),
                Clock.systemUTC());
    }

    @BeforeEach
    void fill() throws SQLException {
        run(
                """
                INSERT INTO sku (code, name, finishing, parts, parameters, updated_at)
                SELECT CONCAT('tee-', LPAD(seq, 5, '0')), CONCAT(IF(MOD(seq, 100) = 0, 'Hoodie ', 'Shirt '), seq),
                       '[]', '[]', '[]', NOW(6) FROM seq_1_to_%d""".formatted(ROWS),
                "INSERT INTO sku (code, name, finishing, parts, parameters, updated_at) VALUES"
                        + " ('100%', 'Shirt all over', '[]', '[]', '[]', NOW(6)), ('hoodie-1', 'Hooded', '[]', '[]', '[]', NOW(6))",
                """
                INSERT INTO customer (name, email, created_at)
                SELECT CONCAT('Shop ', seq DIV 10), CONCAT('c', seq, '@example.org'), NOW(6) FROM seq_1_to_%d""".formatted(ROWS),
                "INSERT INTO customer (name, created_at) VALUES ('Ärzte', NOW(6))",
                "ANALYZE TABLE sku, customer");
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    void codes_come_first_and_then_names_each_once() {
        List<String> found = codes("hoodie", 7);

        assertThat(found)
                .hasSize(1 + ROWS / 100)
                .startsWith("hoodie-1", "tee-00100")
                .doesNotHaveDuplicates();
    }

    @Test
    void pages_walk_through_everything_in_order() {
        List<String> found = codes(null, 200);

        assertThat(found).hasSize(ROWS + 2).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_looks_like_a_pattern_is_text() {
        assertThat(codes("100%", 10)).containsExactly("100%");
        assertThat(codes("%", 10)).isEmpty();
        assertThat(codes("tee_", 10)).isEmpty();
        assertThat(codes("!", 10)).isEmpty();
        assertThat(codes("\\", 10)).isEmpty();
    }

    @Test
    void upper_and_lower_case_do_not_count() {
        assertThat(codes("TEE-0000", 50)).hasSize(9);
    }

    @Test
    void customers_are_found_by_name_and_by_email_whatever_they_share() {
        assertThat(customers("shop 7", 3)).hasSize(11 * 10).doesNotHaveDuplicates();
        assertThat(customers("c123", 3)).hasSize(11);
        assertThat(customers("ärz", 3)).hasSize(1);
        assertThat(customers(null, 200)).hasSize(ROWS + 1).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        for (String cursor : List.of("x", "####", "AAAA", "AAAAAAAAAAAAAAD_")) {
            assertThatThrownBy(() -> catalog.findSkus(INTEGRATOR, null, new PageRequest(10, cursor)))
                    .isInstanceOf(PlatenException.class);
        }
    }

    @Test
    void every_search_walks_an_index_and_sorts_nothing() throws SQLException {
        recorded.statements();

        codes("tee-0", 200);
        codes("hoodie", 10);
        customers("shop 7", 200);
        customers("c12", 200);
        codes(null, 200);
        customers(null, 200);

        List<Recorded.Sql> statements = recorded.statements();
        assertThat(statements).hasSizeGreaterThan(20);
        for (Recorded.Sql statement : statements) {
            for (Map<String, String> table : recorded.explain(statement)) {
                assertThat(table.get("key"))
                        .as(statement.text())
                        .isIn("sku_code", "sku_name", "customer_name", "customer_email");
                assertThat(table.get("Extra")).as(statement.text()).doesNotContain("filesort");
            }
        }
    }

    private List<String> codes(String text, int limit) {
        return all(page -> catalog.findSkus(INTEGRATOR, text, page), limit).stream()
                .map(SkuView::code)
                .toList();
    }

    private List<Long> customers(String text, int limit) {
        return all(page -> catalog.findCustomers(INTEGRATOR, text, page), limit).stream()
                .map(CustomerView::id)
                .map(id -> id.value())
                .toList();
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> find, int limit) {
        List<T> all = new ArrayList<>();
        Page<T> page = find.apply(new PageRequest(limit, null));
        all.addAll(page.items());
        while (page.next() != null) {
            page = find.apply(new PageRequest(limit, page.next()));
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
        }
        return all;
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = schema.connectAsAdmin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
