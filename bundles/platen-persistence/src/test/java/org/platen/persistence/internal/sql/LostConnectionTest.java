package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** The pool hands out a connection whose server went away a moment ago: a database that is away, not a mistake of ours. */
@ExtendWith(MariaDbExtension.class)
class LostConnectionTest {
    private final SqlTransactions transactions;

    LostConnectionTest(TestSchema schema) {
        transactions = new SqlTransactions(losing(schema.dataSource()), losing(schema.changes()));
    }

    @Test
    void work_at_the_desk_says_that_the_database_is_away() {
        assertAway(() -> transactions.required(tx -> tx.waiting().count()));
    }

    @Test
    void long_readings_say_so_too() {
        assertAway(() -> transactions.patient(tx -> tx.waiting().count()));
        assertAway(() -> transactions.slow(sql -> sql.one("SELECT 1 AS one", row -> row.number("one"))));
    }

    private static void assertAway(Runnable work) {
        PlatenException refused = catchThrowableOfType(PlatenException.class, work::run);

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(Errors.UNAVAILABLE);
    }

    private static DataSource losing(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (x, m, a) -> {
                    Connection connection = pool.getConnection();
                    connection.unwrap(Connection.class).abort(Runnable::run);
                    return connection;
                });
    }
}
