package org.platen.persistence.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

@ExtendWith(MariaDbExtension.class)
class JpaTransactionsTest {
    private static final String INSERT = "INSERT INTO location (code, name) VALUES (?1, 'x')";

    private final TestSchema schema;
    private final JpaUnit unit;
    private final JpaTransactions transactions;

    JpaTransactionsTest(TestSchema schema) {
        this.schema = schema;
        unit = JpaUnit.on(schema.dataSource());
        transactions = unit.transactions();
    }

    @AfterEach
    void close() {
        unit.close();
        schema.clear();
    }

    @Test
    void work_that_throws_leaves_nothing() {
        assertThatThrownBy(() -> transactions.required(entities -> {
                    entities.createNativeQuery(INSERT).setParameter(1, "a").executeUpdate();
                    throw new PlatenException(Errors.CONTENT, "no");
                }))
                .isInstanceOf(PlatenException.class);

        assertThat(count("a")).isZero();
    }

    @Test
    void after_a_deadlock_all_of_the_work_runs_again() {
        List<String> runs = new ArrayList<>();

        transactions.required(entities -> {
            runs.add("run");
            int inserted =
                    entities.createNativeQuery(INSERT).setParameter(1, "b").executeUpdate();
            if (runs.size() < 3) {
                throw new PersistenceException(new SQLException("Deadlock found", "40001", 1213));
            }
            return inserted;
        });

        assertThat(runs).hasSize(3);
        assertThat(count("b")).isEqualTo(1);
    }

    @Test
    void three_deadlocks_are_enough() {
        assertThatThrownBy(() -> transactions.required(entities -> {
                    throw new PersistenceException(new SQLException("Lock wait timeout exceeded", "HY000", 1205));
                }))
                .isInstanceOfSatisfying(
                        PlatenException.class, e -> assertThat(e.code()).isEqualTo(Errors.VERSION_CONFLICT));
    }

    @Test
    void a_database_that_is_away_is_named_as_such_and_its_return_needs_no_restart() {
        Switched pool = new Switched(schema.dataSource());
        try (JpaUnit switched = JpaUnit.on(pool.dataSource())) {
            pool.away = true;
            assertThat(refusal(switched)).isEqualTo(Errors.UNAVAILABLE);
            pool.away = false;
            assertThat(ask(switched)).isEqualTo(1);
            pool.away = true;
            assertThat(refusal(switched)).isEqualTo(Errors.UNAVAILABLE);
            pool.away = false;
            assertThat(ask(switched)).isEqualTo(1);
        }
    }

    private static ErrorCode refusal(JpaUnit unit) {
        return catchThrowableOfType(PlatenException.class, () -> ask(unit)).code();
    }

    private static int ask(JpaUnit unit) {
        return unit.transactions()
                .required(entities ->
                        ((Number) entities.createNativeQuery("SELECT 1").getSingleResult()).intValue());
    }

    private long count(String code) {
        return transactions.required(
                entities -> ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM location WHERE code = ?1")
                                .setParameter(1, code)
                                .getSingleResult())
                        .longValue());
    }

    /** A pool whose server goes away and comes back. */
    private static final class Switched {
        private final DataSource pool;
        private boolean away;

        Switched(DataSource pool) {
            this.pool = pool;
        }

        DataSource dataSource() {
            return (DataSource) Proxy.newProxyInstance(
                    Switched.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                        if (away && method.getName().equals("getConnection")) {
                            throw new SQLTransientConnectionException("no connection in time");
                        }
                        return method.invoke(pool, arguments);
                    });
        }
    }
}
