package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.ServerSettings;

/** A server that was just unpacked, started, stopped and started again. */
class FirstStartIT {
    @Test
    void nobody_works_before_the_one_time_password_is_used_up() throws Exception {
        try (PlatenServer server = PlatenServer.fresh("first-start", new ServerSettings())) {
            server.start();
            Rest first = server.rest().as("admin", server.firstPassword());
            assertThat(Files.getPosixFilePermissions(server.firstPasswordFile()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));

            assertThat(first.get("/orders").expect(403).json().path("type").asText())
                    .contains("setup-required");
            server.rest().as("admin", "admin").get("/orders").expect(401);
            server.rest().as("karaf", "karaf").get("/orders").expect(401);
            String secret = first.post("/tokens", Json.of("name", "first", "roles", List.of("ADMIN")))
                    .expect(201)
                    .json()
                    .path("secret")
                    .asText();
            server.rest().as(secret).get("/orders").expect(200);
            first.put(
                            "/me/password",
                            Json.of("oldPassword", server.firstPassword(), "newPassword", "a better one for tests"))
                    .expect(200, 204);
            first.get("/orders").expect(401);
            assertThat(server.log().tells(server.firstPassword())).isFalse();

            server.stop();
            Files.delete(server.firstPasswordFile());
            server.start();

            server.rest().as("admin", "a better one for tests").get("/orders").expect(200);
            server.rest().as(secret).get("/orders").expect(200);
            assertThat(server.firstPasswordFile()).doesNotExist();
            assertThat(server.log().unexpected(List.of())).isEmpty();
        }
    }
}
