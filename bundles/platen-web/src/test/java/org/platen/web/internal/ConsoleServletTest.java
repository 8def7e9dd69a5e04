package org.platen.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleServletTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Tomcat SERVER = new Tomcat();

    private static final Contributed PLUGIN = Contributed.of(
            "mugs",
            "1.0.0",
            Map.of(
                    "console.json", "{\"console\": 1}".getBytes(UTF_8),
                    "preview.js", "export {}".getBytes(UTF_8),
                    "mug.svg", "<svg/>".getBytes(UTF_8)));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void a_console_is_served() throws LifecycleException {
        ConsoleFiles files = ConsoleFiles.of(Map.of(
                "/index.html", "<html>".getBytes(UTF_8),
                "/assets/app-1a2b.js", "plain".getBytes(UTF_8),
                "/assets/app-1a2b.js.br", "brotli".getBytes(UTF_8),
                "/assets/app-1a2b.js.gz", "gzip".getBytes(UTF_8)));
        SERVER.setBaseDir(folder.toString());
        SERVER.setPort(0);
        SERVER.setSilent(true);
        SERVER.getConnector().setProperty("address", "127.0.0.1");
        Context context = SERVER.addContext("", folder.toString());
        Tomcat.addServlet(context, "console", new ConsoleServlet(files, PLUGIN.files()::get));
        context.addServletMappingDecoded("/*", "console");
        SERVER.start();
    }

    @AfterAll
    static void it_ends() throws LifecycleException {
        SERVER.stop();
        SERVER.destroy();
    }

    @Test
    void every_address_of_a_page_shows_the_console() throws Exception {
        for (String path : new String[] {
            "/", "/orders", "/orders/17", "/stations/QC%201", "/skus/TEE.1", "/admin/settings/org.platen.files"
        }) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).isEqualTo("<html>");
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }

    @Test
    void what_is_missing_or_outside_is_not_found_and_never_a_page() throws Exception {
        assertThat(get("/assets/gone-1.js").statusCode()).isEqualTo(404);
        assertThat(get("/WEB-INF/web.xml").statusCode()).isEqualTo(404);
        assertThat(get("/assets/app-1a2b.js.br").statusCode()).isEqualTo(404);
        assertThat(get("/assets/%2e%2e/%2e%2e/OSGI-INF/x.xml").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void health_and_the_api_are_not_there_yet_and_no_page() throws Exception {
        for (String path : new String[] {"/health/ready", "/api/v1/orders", "/api"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(get("/healthy").statusCode()).isEqualTo(200);
    }

    @Test
    void only_our_own_scripts_run_and_nobody_frames_us() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(get("/").headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void scripts_are_sent_in_the_best_encoding_and_kept_for_ever() throws Exception {
        assertThat(get("/assets/app-1a2b.js").body()).isEqualTo("plain");
        assertThat(get("/assets/app-1a2b.js", "Accept-Encoding", "gzip, deflate")
                        .body())
                .isEqualTo("gzip");
        HttpResponse<String> best = get("/assets/app-1a2b.js", "Accept-Encoding", "gzip, deflate, br");
        assertThat(best.body()).isEqualTo("brotli");
        assertThat(best.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(best.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(best.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(get("/assets/app-1a2b.js", "Accept-Encoding", "br;q=0, gzip;q=0.5")
                        .body())
                .isEqualTo("gzip");
    }

    @Test
    void what_the_browser_has_is_not_sent_again() throws Exception {
        String etag = get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/", "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void files_of_plugins_are_served_under_their_digest_for_ever_and_by_the_same_rules() throws Exception {
        for (String path : PLUGIN.files().keySet()) {
            HttpResponse<String> file = get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(file.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(get(script()).headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
    }

    @Test
    void under_another_digest_there_is_nothing_of_a_plugin_and_never_a_page() throws Exception {
        String other = script().replaceFirst("/[0-9a-f]{64}/", "/" + "0".repeat(64) + "/");
        String description = script().replace("preview.js", "console.json");
        for (String path : new String[] {other, description, "/plugins/", "/plugins/mugs", "/plugins/mugs/page"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String script() {
        return PLUGIN.files().keySet().stream()
                .filter(path -> path.endsWith(".js"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + SERVER.getConnector().getLocalPort() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }
}
