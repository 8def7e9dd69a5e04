package org.platen.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.database.DatabaseSettings;
import org.platen.database.Login;
import org.platen.database.embedded.EmbeddedSettings;

class DatabaseChoiceTest {
    private static final String URL = "jdbc:mariadb://db.example/platen";

    @TempDir
    Path home;

    @Test
    void without_a_url_the_embedded_server_is_used() {
        EmbeddedSettings settings = choice(Map.of(), Map.of()).embeddedSettings(home, Path.of("/var/karaf"));

        assertThat(choice(Map.of(), Map.of()).external()).isFalse();
        assertThat(settings.directory()).isEqualTo(Path.of("/var/karaf/mariadb"));
        assertThat(settings.bufferPool()).isEqualTo("512M");
        assertThat(settings.durable()).isTrue();
    }

    @Test
    void the_environment_moves_the_data() {
        EmbeddedSettings settings =
                choice(Map.of(), Map.of("PLATEN_DATA", "/srv/platen")).embeddedSettings(home, Path.of("/var/karaf"));

        assertThat(settings.directory()).isEqualTo(Path.of("/srv/platen/mariadb"));
    }

    @Test
    void the_archive_lies_beside_the_bundles_and_is_unpacked_there() throws IOException {
        Path archive = Files.createDirectories(home.resolve("mariadb")).resolve("server.jar");
        Files.createFile(archive);

        EmbeddedSettings settings = choice(Map.of(), Map.of()).embeddedSettings(home, home);

        assertThat(settings.archive()).isEqualTo(archive);
        assertThat(settings.binaries()).isEqualTo(archive.getParent());
    }

    @Test
    void the_environment_wins_over_the_file() {
        DatabaseChoice choice = choice(
                Map.of("url", "jdbc:mariadb://other/platen", "user", "file", "password", "x"),
                Map.of("PLATEN_DB_URL", URL, "PLATEN_DB_USER", "env"));

        assertThat(choice.external()).isTrue();
        assertThat(choice.externalSettings().url()).isEqualTo(URL);
        assertThat(choice.externalSettings().app()).isEqualTo(new Login("env", "x"));
    }

    @Test
    void one_user_does_both_unless_a_second_is_named() {
        Map<String, String> one = Map.of("PLATEN_DB_URL", URL, "PLATEN_DB_USER", "app", "PLATEN_DB_PASSWORD", "a");

        DatabaseSettings single = choice(Map.of(), one).externalSettings();
        DatabaseSettings both = choice(Map.of("migrate_user", "owner", "migrate_password", "o"), one)
                .externalSettings();

        assertThat(single.migrate()).isEqualTo(single.app());
        assertThat(both.migrate()).isEqualTo(new Login("owner", "o"));
    }

    @Test
    void a_password_never_shows_in_a_log() {
        assertThat(new Login("app", "secret").toString()).doesNotContain("secret");
    }

    private static DatabaseChoice choice(Map<String, Object> config, Map<String, String> environment) {
        return new DatabaseChoice(Configs.of(config), environment);
    }
}
