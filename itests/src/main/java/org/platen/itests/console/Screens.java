package org.platen.itests.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.itests.harness.Json;

/**
 * Pictures of the pages of a running console, light and dark, at a desk and on a tablet. Arguments: address, user, password,
 * folder.
 */
public final class Screens {
    private static final int[][] SIZES = {{1440, 900}, {1024, 768}};

    private final URI address;
    private final String user;
    private final Path folder;
    private String password;

    private Screens(URI address, String user, String password, Path folder) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        Screens screens = new Screens(URI.create(arguments[0]), arguments[1], arguments[2], Path.of(arguments[3]));
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
                try (ConsoleWindow window = chromium.open(address, options).as(session)) {
                    window.expectComplaints("status of 4");
                    pages(window).forEach((name, path) -> take(window, name, path, scheme, size[0]));
                }
            }
        }
    }

    private void take(ConsoleWindow window, String name, String path, ColorScheme scheme, int width) {
        window.go(path);
        window.page().getByRole(AriaRole.MAIN).waitFor();
        window.settled();
        String file = name + (width > 1100 ? "" : "-tablet") + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        window.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
        System.out.println(folder.resolve(file));
    }

    /** What is worth a picture, by name. */
    private Map<String, String> pages(ConsoleWindow window) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("orders", "/orders");
        pages.put("order", "/orders/" + first(window, "/orders?state=OPEN&limit=1"));
        pages.put("order-new", "/orders/new");
        pages.put("queue", "/queue");
        pages.put("board", "/board");
        pages.put("batches", "/batches");
        pages.put("stations", "/stations");
        pages.put("station-printer", "/stations/berlin-printer");
        pages.put("station-pack", "/stations/berlin-pack");
        pages.put("stock", "/stock");
        pages.put("material", "/stock/TEE-BLACK-M");
        pages.put("purchasing", "/purchasing");
        pages.put("skus", "/skus");
        pages.put("sku", "/skus/SUN-TEE");
        pages.put("throughput", "/reports/throughput?period=month");
        pages.put("stalls", "/reports/stalls");
        pages.put("bottlenecks", "/reports/bottlenecks?period=month");
        pages.put("rejects", "/reports/rejects?period=month");
        pages.put("problems", "/problems");
        pages.put("users", "/admin/users");
        pages.put("workflow", "/admin/decoration-types/dtg");
        pages.put("health", "/admin/health");
        return pages;
    }

    private static long first(ConsoleWindow window, String path) {
        String body = window.page().context().request().get("/api/v1" + path).text();
        return Json.read(body).at("/items/0/id").asLong();
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
                send("POST", "/session", Json.write(Json.of("user", user, "password", secret)), "none=");
        return answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("Nobody was let in: " + answer.body()))
                .split(";", 2)[0];
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, String cookie) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("X-Platen-Console", "1")
                .header("Cookie", cookie)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
