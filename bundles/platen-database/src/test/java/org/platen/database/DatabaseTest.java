package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class DatabaseTest {
    @Test
    void app_user_reads_and_writes_rows(DatabaseSettings settings) throws SQLException {
        try (Database database = Database.open(settings)) {
            run(database, "INSERT INTO thing (id, name) VALUES (1, 'one')");
            run(database, "UPDATE thing SET name = 'uno' WHERE id = 1");

            assertThat(query(database, "SELECT name FROM thing")).isEqualTo("uno");
            assertThat(query(database, "SELECT NEXTVAL(thing_seq)")).isEqualTo("1");
            run(database, "DELETE FROM thing");
        }
    }

    @Test
    void app_user_cannot_change_the_schema(DatabaseSettings settings) {
        try (Database database = Database.open(settings)) {
            assertDenied(database, "CREATE TABLE other (id BIGINT)");
            assertDenied(database, "ALTER TABLE thing ADD extra INT");
            assertDenied(database, "DROP TABLE thing");
            assertDenied(database, "TRUNCATE TABLE thing");
            assertDenied(database, "ALTER SEQUENCE thing_seq RESTART 1");
        }
    }

    @Test
    void app_user_cannot_rewrite_an_append_only_table(DatabaseSettings settings) throws SQLException {
        try (Database database = Database.open(settings)) {
            run(database, "INSERT INTO history_mark (id, name) VALUES (1, 'order.received')");

            assertDenied(database, "UPDATE history_mark SET name = 'never'");
            assertDenied(database, "DELETE FROM history_mark");
            assertDenied(database, "REPLACE INTO history_mark (id, name) VALUES (1, 'never')");
            assertThat(query(database, "SELECT name FROM history_mark")).isEqualTo("order.received");
        }
    }

    @Test
    void opening_again_changes_nothing(DatabaseSettings settings) throws SQLException {
        try (Database first = Database.open(settings)) {
            run(first, "INSERT INTO thing (id, name) VALUES (1, 'one')");
        }

        try (Database second = Database.open(settings)) {
            assertThat(second.schemaVersion()).isEqualTo("1");
            assertThat(query(second, "SELECT name FROM thing")).isEqualTo("one");
        }
    }

    @Test
    void refuses_a_schema_that_is_newer_than_this_release(DatabaseSettings settings) {
        Database.open(settings.withMigrations("classpath:db/newer")).close();

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("is of version 2 and newer than this release, which knows up to 1");
    }

    @Test
    void a_failed_migration_is_refused_with_its_reason_and_again_at_the_next_start(DatabaseSettings settings) {
        DatabaseSettings broken = settings.withMigrations("classpath:db/broken");

        assertThatThrownBy(() -> Database.open(broken))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("V2__broken.sql")
                .hasMessageContaining("NOTATYPE");
        assertThatThrownBy(() -> Database.open(broken))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("Migration 2 (broken) failed half-way");
    }

    @Test
    void a_server_that_is_away_is_a_quick_error_and_no_refusal() {
        Login nobody = new Login("nobody", "");
        Instant start = Instant.now();

        assertThatThrownBy(() -> Database.open(new DatabaseSettings("jdbc:mariadb://127.0.0.1:1/none", nobody, nobody)))
                .isInstanceOf(DatabaseException.class)
                .isNotInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("cannot be reached");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void every_connection_has_our_session_settings(DatabaseSettings settings) throws SQLException {
        try (Database database = Database.open(settings)) {
            assertThat(query(database, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(database, "SELECT @@innodb_lock_wait_timeout")).isEqualTo("3");
            assertThat(query(database, "SELECT @@time_zone")).isIn("+00:00", "UTC");
            assertThat(query(database, "SELECT @@sql_mode")).contains("STRICT_ALL_TABLES");
            assertThatThrownBy(() -> run(database, "INSERT INTO thing (id, name) VALUES (1, REPEAT('x', 41))"))
                    .hasMessageContaining("too long");
        }
    }

    @Test
    void a_batch_of_updates_tells_for_each_whether_it_met_its_row(DatabaseSettings settings) throws SQLException {
        try (Database database = Database.open(settings)) {
            run(database, "INSERT INTO thing (id, name) VALUES (1, 'one'), (2, 'two')");

            try (Connection connection = database.dataSource().getConnection();
                    PreparedStatement update = connection.prepareStatement(
                            "UPDATE thing SET version = version + 1 WHERE id = ? AND version = ?")) {
                addUpdate(update, 1, 0);
                addUpdate(update, 2, 7);

                assertThat(update.executeBatch()).containsExactly(1, 0);
            }
        }
    }

    @Test
    void an_instant_stays_the_same_whatever_the_time_zone_of_the_machine(DatabaseSettings settings)
            throws SQLException {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Instant instant = Instant.parse("2026-07-01T12:34:56.123456Z");
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO thing (id, name, at) VALUES (?, 'x', ?)")) {
            insert.setLong(1, 1);
            insert.setTimestamp(2, Timestamp.from(instant));
            insert.execute();
            insert.setLong(1, 2);
            insert.setObject(2, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            insert.execute();

            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT at, CAST(at AS CHAR) FROM thing ORDER BY id")) {
                for (int i = 0; i < 2; i++) {
                    row.next();
                    assertThat(row.getTimestamp(1).toInstant()).isEqualTo(instant);
                    assertThat(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                            .isEqualTo(instant);
                    assertThat(row.getString(2)).isEqualTo("2026-07-01 12:34:56.123456");
                }
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private static void addUpdate(PreparedStatement update, long id, int version) throws SQLException {
        update.setLong(1, id);
        update.setInt(2, version);
        update.addBatch();
    }

    private static void assertDenied(Database database, String sql) {
        assertThatThrownBy(() -> run(database, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
