package org.platen.itests.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.itests.harness.Json;

/**
 * Pictures of the pages of a running console, light and dark, at a desk and on a tablet. Arguments: address, user, password,
 * folder, and the names of those that are wanted; without names all.
 */
public final class Screens {
    private static final int DRAWN_MILLIS = 4_000;
    private static final int LIVE_MILLIS = 60_000;
    private static final int[][] SIZES = {{1440, 900}, {1024, 768}};

    private final URI address;
    private final String user;
    private final Path folder;
    private final List<String> wanted;
    private String password;

    private Screens(URI address, String user, String password, Path folder, List<String> wanted) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Screens screens = new Screens(
                URI.create(all.get(0)), all.get(1), all.get(2), Path.of(all.get(3)), all.subList(4, all.size()));
        try (Chromium chromium = Chromium.start()) {
            screens.take(chromium);
        }
    }

    private void take(Chromium chromium) {
        Cookie session = signIn();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int[] size : SIZES) {
                Browser.NewContextOptions options =
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(size[0], size[1]);
                String suffix =
                        (size[0] > 1100 ? "" : "-tablet") + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
                try (ConsoleWindow window = chromium.open(address, options)) {
                    window.expectComplaints("status of 4");
                    take(window, new Shown("sign-in", "/"), suffix);
                    window.as(session);
                    for (Shown shown : new Pages(window).all()) {
                        take(window, shown, suffix);
                    }
                }
            }
        }
    }

    private void take(ConsoleWindow window, Shown shown, String suffix) {
        if (!wanted.isEmpty() && !wanted.contains(shown.name())) {
            return;
        }
        window.go(shown.path());
        window.page().locator("main, form").first().waitFor();
        shown.scan().get().ifPresent(barcode -> window.settled().scans(barcode));
        window.settled();
        drawn(window.page());
        live(window);
        Path file = folder.resolve(shown.name() + suffix);
        window.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        System.out.println(file);
    }

    /** A person has few streams of changes at once, and the server notices late that the pages before are gone. */
    private static void live(ConsoleWindow window) {
        if (window.badge().count() > 0) {
            window.page().locator("[data-link=live]").waitFor(new Locator.WaitForOptions().setTimeout(LIVE_MILLIS));
            window.settled();
        }
    }

    /** What plugins draw by themselves; where a machine has no WebGL they say so instead. */
    private static void drawn(Page page) {
        Locator pictures = page.locator("[data-plugin] [role=img], [data-plugin] [role=application]");
        if (page.locator("[data-plugin]").count() > 0) {
            try {
                pictures.first().waitFor(new Locator.WaitForOptions().setTimeout(DRAWN_MILLIS));
            } catch (TimeoutError e) {
                System.out.println("No picture on " + page.url());
            }
        }
    }

    /**
     * What is worth a picture.
     *
     * @param scan finds what is scanned first, at a station, when its turn comes
     */
    record Shown(String name, String path, Supplier<Optional<String>> scan) {
        Shown(String name, String path) {
            this(name, path, Optional::empty);
        }
    }

    private Cookie signIn() {
        String cookie = session(password);
        if (send("GET", "/session", null, cookie).body().contains("\"mustChangePassword\":true")) {
            String chosen = password + "-chosen";
            send("PUT", "/me/password", Json.write(Json.of("oldPassword", password, "newPassword", chosen)), cookie);
            password = chosen;
        }
        String[] parts = cookie.split("=", 2);
        return new Cookie(parts[0], parts[1]).setDomain(address.getHost()).setPath("/");
    }

    private String session(String secret) {
        HttpResponse<String> answer =
                send("POST", "/session", Json.write(Json.of("user", user, "password", secret)), null);
        return answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("Nobody was let in: " + answer.body()))
                .split(";", 2)[0];
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("X-Platen-Console", "1")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
