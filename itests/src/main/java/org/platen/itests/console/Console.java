package org.platen.itests.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;

/** The console of a running server, and people who work at it. */
public final class Console implements AutoCloseable {
    private final URI address;
    private final Rest stranger;
    private final Rest admin;
    private final Map<String, Cookie> sessions = new HashMap<>();
    private final Chromium chromium = Chromium.start();

    public Console(PlatenServer server) {
        address = server.address();
        stranger = server.rest();
        admin = server.admin();
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

    /** A window of a colleague with these roles, signed in, at this address. */
    public ConsoleWindow at(String path, String... roles) {
        return at(path, new Browser.NewContextOptions(), roles);
    }

    /** The same with a size, language or colour scheme. */
    public ConsoleWindow at(String path, Browser.NewContextOptions options, String... roles) {
        return at(window(options), path, roles);
    }

    /** The same in a window that is open already. */
    public ConsoleWindow at(ConsoleWindow window, String path, String... roles) {
        return taken(window, roles).go(path);
    }

    /** A colleague with these roles signs in at another window of the same browser; this one still shows what it showed. */
    public ConsoleWindow taken(ConsoleWindow window, String... roles) {
        return window.as(sessions.computeIfAbsent(String.join("-", roles), key -> signIn(key, roles)));
    }

    /** Signs in by REST, as the page does; once for each set of roles. */
    private Cookie signIn(String who, String... roles) {
        String name = "colleague-" + who.toLowerCase(Locale.ROOT);
        String oneTime = hire(name, roles);
        String password = "chosen by " + name + " on a rainy day";
        Rest browser = stranger.with("X-Platen-Console", "1");
        String first = browser.post("/session", Json.of("user", name, "password", oneTime))
                .expect(201)
                .header("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        browser.with("Cookie", first)
                .put("/me/password", Json.of("oldPassword", oneTime, "newPassword", password))
                .expect(204);
        String[] cookie = first.split("=", 2);
        return new Cookie(cookie[0], cookie[1]).setDomain(address.getHost()).setPath("/");
    }

    @Override
    public void close() {
        chromium.close();
    }
}
