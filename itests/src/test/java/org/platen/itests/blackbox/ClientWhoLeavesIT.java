package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Shop;

/** Somebody opens a list and is gone before it is there: nobody's fault, and nothing that a person must look at. */
@BlackBox
class ClientWhoLeavesIT {
    private static final int CLIENTS = 40;

    private final House house;
    private final Shop shop;

    ClientWhoLeavesIT(House house, Shop shop) {
        this.house = house;
        this.shop = shop;
    }

    @Test
    void the_log_says_nothing_of_clients_who_leave_before_their_answer() throws IOException {
        shop.order(shop.shirt().times(200)).paid().jobs(200);
        String token = house.server()
                .admin()
                .post("/tokens", Json.of("name", "in-a-hurry", "roles", List.of("OPERATOR")))
                .expect(201)
                .json()
                .path("secret")
                .asText();

        for (int i = 0; i < CLIENTS; i++) {
            ask("/api/v1/queue?limit=200", token, i % 2 == 0);
        }

        // The server reports what its log says beyond what was expected; it is still there, and answers who waits.
        assertThat(house.server().rest().as(token).get("/queue?limit=200").status())
                .isEqualTo(200);
    }

    /** Leaves at once, or after the first bytes of the answer. */
    private void ask(String path, String token, boolean atOnce) throws IOException {
        URI server = house.server().address();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (!atOnce) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }
    }
}
