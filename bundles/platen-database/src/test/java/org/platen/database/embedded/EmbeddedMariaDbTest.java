package org.platen.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.database.DatabaseException;

class EmbeddedMariaDbTest {
    @TempDir
    Path directory;

    @Test
    void is_found_again_by_the_next_start_and_keeps_its_data() throws SQLException {
        EmbeddedMariaDb first = EmbeddedMariaDb.start(settings());
        run(first, "CREATE TABLE platen.kept (id INT)");

        EmbeddedMariaDb second = EmbeddedMariaDb.start(settings());
        try {
            assertThat(second.reused()).isTrue();
            assertThat(second.pid()).isEqualTo(first.pid());
            assertThat(query(second, "SELECT COUNT(*) FROM platen.kept")).isEqualTo("0");
        } finally {
            second.stop();
        }
        assertThat(first.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void starts_again_on_the_same_data_and_port_after_it_was_killed() throws Exception {
        EmbeddedMariaDb first = EmbeddedMariaDb.start(settings());
        run(first, "CREATE TABLE platen.kept (id INT)");
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
        first.onExit().get(10, TimeUnit.SECONDS);

        EmbeddedMariaDb second = EmbeddedMariaDb.start(settings());
        try {
            assertThat(second.reused()).isFalse();
            assertThat(second.url("x")).isEqualTo(first.url("x"));
            assertThat(query(second, "SELECT COUNT(*) FROM platen.kept")).isEqualTo("0");
        } finally {
            second.stop();
        }
    }

    @Test
    void a_server_whose_settings_are_gone_is_named_instead_of_started_twice() throws Exception {
        EmbeddedMariaDb first = EmbeddedMariaDb.start(settings());
        try {
            Files.delete(new ServerFiles(directory).config());

            assertThatThrownBy(() -> EmbeddedMariaDb.start(settings()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("process " + first.pid())
                    .hasMessageContaining("settings are gone");
        } finally {
            first.stop();
        }
    }

    @Test
    void a_data_folder_that_was_only_half_made_is_made_anew() throws Exception {
        Files.createDirectories(directory.resolve("data.new/mysql"));
        Files.writeString(directory.resolve("data.new/mysql/half.frm"), "half");

        EmbeddedMariaDb server = EmbeddedMariaDb.start(settings());
        server.stop();

        assertThat(directory.resolve("data/mysql")).isDirectory();
        assertThat(directory.resolve("data/mysql/half.frm")).doesNotExist();
    }

    @Test
    void is_durable_and_closed_to_strangers() throws Exception {
        EmbeddedSettings quick = settings();
        EmbeddedMariaDb server =
                EmbeddedMariaDb.start(new EmbeddedSettings(directory, null, quick.binaries(), 0, "128M", true));
        try {
            assertThat(query(server, "SELECT @@log_bin, @@sync_binlog")).isEqualTo("1");
            assertThat(query(server, "SELECT @@sync_binlog")).isEqualTo("1");
            assertThat(query(server, "SELECT @@binlog_format")).isEqualTo("ROW");
            assertThat(query(server, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(query(server, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(query(server, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
            assertThat(query(server, "SELECT GROUP_CONCAT(User ORDER BY User) FROM mysql.user WHERE User LIKE 'p%'"))
                    .isEqualTo("platen_admin,platen_app,platen_migrate");
            assertThat(query(server, "SELECT COUNT(*) FROM mysql.user WHERE User IN ('root', '')"))
                    .isEqualTo("0");
            assertThat(Files.getPosixFilePermissions(directory.resolve("passwords.properties")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        } finally {
            server.stop();
        }
    }

    private EmbeddedSettings settings() {
        return EmbeddedSettings.forTests(directory);
    }

    private static void run(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(
                server.url(""), server.admin().user(), server.admin().password());
    }
}
