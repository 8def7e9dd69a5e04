package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.MugBundle;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.ServerSettings;
import org.platen.itests.harness.Waiting;

/** What an admin wanted of plugins is still so after a restart, and after a release that throws Karaf's cache away. */
class PluginsRestartIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String CONNECTION = "/configurations/org.platen.storefront.woocommerce~two";

    @Test
    void installs_stops_removals_and_connections_outlive_the_server() throws IOException {
        ServerSettings settings = new ServerSettings().file("org.platen.provisioning", Map.of("uploads", "true"));
        try (PlatenServer server = PlatenServer.fresh("plugins", settings)) {
            server.start();
            Rest admin = server.admin();
            MugBundle mug = MugBundle.fitting("1.0.0");
            Waiting.until(
                    "plugins may be changed",
                    SOON,
                    () -> admin.delete("/plugins/platen-decoration-embroidery").status() == 204);
            mug.upload(admin).expect(201);
            admin.post("/plugins/platen-decoration-dtf/stop").expect(200);
            admin.post(
                            "/configurations/org.platen.storefront.woocommerce",
                            Json.of(
                                    "name",
                                    "two",
                                    "values",
                                    Json.of(
                                            "storefront", "woo-two",
                                            "baseUrl", "https://shop.invalid",
                                            ".webhookSecret", "hush",
                                            ".consumerSecret", "hush")))
                    .expect(201);

            server.stop();
            server.start();
            asWanted(admin);

            server.stop();
            forget(server.folder().resolve("karaf/cache"));
            server.start();
            asWanted(admin);
        }
    }

    private static void asWanted(Rest admin) {
        Waiting.until(
                "embroidery is away",
                SOON,
                () -> state(admin, "platen-decoration-embroidery").equals("OFFERED"));
        Waiting.until(
                "DTF is stopped",
                SOON,
                () -> state(admin, "platen-decoration-dtf").equals("STOPPED"));
        Waiting.until(
                "the upload runs", SOON, () -> state(admin, "platen-test-mug").equals("RUNNING"));
        assertThat(state(admin, "platen-decoration-dtg")).isEqualTo("RUNNING");
        assertThat(admin.get(CONNECTION).expect(200).json().path("fields").toString())
                .contains("woo-two")
                .doesNotContain("hush");
    }

    private static String state(Rest admin, String plugin) {
        Answer answer = admin.get("/plugins/" + plugin);
        return answer.ok() ? answer.json().path("state").asText() : "";
    }

    private static void forget(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
