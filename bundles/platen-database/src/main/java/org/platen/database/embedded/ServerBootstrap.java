package org.platen.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platen.database.DatabaseException;
import org.platen.database.Login;

/** Makes an empty data folder: what mariadb-install-db does, without its shell script and its open root account. */
final class ServerBootstrap {
    private static final List<String> SYSTEM_TABLES = List.of(
            "system_tables.sql",
            "performance_tables.sql",
            "system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "sys_schema.sql");

    private ServerBootstrap() {}

    /** The data folder appears whole or not at all: a kill in the middle is repaired by the next start. */
    static void createData(ServerBinaries binaries, ServerFiles files, Passwords passwords) throws IOException {
        Path half = files.directory().resolve("data.new");
        ServerBinaries.delete(half);
        Files.createDirectories(half);
        Path output = files.directory().resolve("bootstrap.log");
        Process process = new ProcessBuilder(
                        binaries.mariadbd().toString(),
                        "--defaults-file=" + files.config(),
                        "--bootstrap",
                        "--datadir=" + half,
                        "--skip-log-bin",
                        "--log-error=" + output,
                        "--pid-file=" + half.resolve("bootstrap.pid"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (OutputStream statements = process.getOutputStream()) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(binaries.sql(script), statements);
            }
            statements.write(users(passwords).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(output, e);
        }
        try {
            if (process.waitFor() != 0) {
                throw failed(output, null);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while the database was made", e);
        }
        Files.move(half, files.data());
        Files.deleteIfExists(output);
    }

    private static DatabaseException failed(Path output, @org.jspecify.annotations.Nullable IOException cause) {
        return new DatabaseException("The embedded database could not be made, see " + output, cause);
    }

    /** No root and no anonymous account stays; each of ours can do what it needs, from this machine only. */
    private static String users(Passwords passwords) {
        return String.join(
                "\n",
                "FLUSH PRIVILEGES;",
                "DELETE FROM mysql.global_priv WHERE User IN ('root', '');",
                "DELETE FROM mysql.proxies_priv;",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE platen;",
                create(passwords.admin()),
                create(passwords.migrate()),
                create(passwords.app()),
                "GRANT ALL ON *.* TO " + account(passwords.admin()) + " WITH GRANT OPTION;",
                // The pattern lets tests have schemas of their own beside the one of the running system.
                "GRANT ALL ON `platen%`.* TO " + account(passwords.migrate()) + " WITH GRANT OPTION;",
                "");
    }

    private static String create(Login login) {
        return "CREATE USER %s IDENTIFIED BY '%s';".formatted(account(login), login.password());
    }

    private static String account(Login login) {
        return "'%s'@'127.0.0.1'".formatted(login.user());
    }
}
