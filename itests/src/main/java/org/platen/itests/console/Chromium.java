package org.platen.itests.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by Playwright. Node is the system's too, and the driver is the one that the console's
 * workspace has from npm, so that nothing is downloaded here. To be used by one thread.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** For what should be there soon, also where other work loads the machine. */
    static final double PATIENCE_MILLIS = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        System.setProperty("playwright.cli.dir", driver().toString());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", program("node"), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program("chromium", "chromium-browser", "google-chrome")))
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** A browser of its own, without anybody signed in. */
    public ConsoleWindow open(URI address) {
        return open(address, new Browser.NewContextOptions());
    }

    /** A browser of its own, of this size, language and colour scheme. */
    public ConsoleWindow open(URI address, Browser.NewContextOptions options) {
        return new ConsoleWindow(browser.newContext(options.setBaseURL(address.toString())), address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Folder of the console's workspace with its npm packages: the system property {@code platen.console}. */
    static Path workspace() {
        return Path.of(Objects.requireNonNull(
                System.getProperty("platen.console"), "the system property platen.console is missing"));
    }

    /** The driver in the shape that Playwright's Java side expects. */
    private static Path driver() {
        Path link = workspace().resolve("target/playwright/package");
        Path packages = workspace().resolve("node_modules/playwright-core").toAbsolutePath();
        try {
            Files.createDirectories(Objects.requireNonNull(link.getParent()));
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, packages);
            return Objects.requireNonNull(link.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + String.join(" or ", names)
                        + " on this machine; as root on Debian: apt-get install " + names[0]));
    }
}
