package org.platen.itests.console;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.util.List;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;

/** The console of a running server, and people who work at it. */
public final class Console implements AutoCloseable {
    private final URI address;
    private final Rest admin;
    private final Chromium chromium = Chromium.start();

    public Console(URI address, Rest admin) {
        this.address = address;
        this.admin = admin;
    }

    /** A window in which nobody has signed in. */
    public ConsoleWindow window() {
        return chromium.open(address);
    }

    /** The same with a size, language or colour scheme. */
    public ConsoleWindow window(Browser.NewContextOptions options) {
        return chromium.open(address, options);
    }

    /** A new colleague's one-time password. */
    public String hire(String name, String... roles) {
        return admin.post(
                        "/users",
                        Json.of("name", name, "displayName", name, "roles", List.of(roles), "locations", List.of()))
                .expect(201)
                .json()
                .path("oneTimePassword")
                .asText();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
