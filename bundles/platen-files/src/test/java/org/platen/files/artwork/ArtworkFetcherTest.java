package org.platen.files.artwork;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.files.LocalFileStore;

class ArtworkFetcherTest {
    private static final int MAX = 100_000;
    private static final int PATIENT_SECONDS = 20;

    @TempDir
    Path directory;

    private final InMemoryArtworkQueue queue = new InMemoryArtworkQueue();
    private final List<String> lookups = new ArrayList<>();
    private ShopWeb web;
    private ArtworkFetcher fetcher;

    @BeforeEach
    void open() {
        web = new ShopWeb();
        web.serves("/dog.png", png(500));
        fetcher = fetcher("files.lan:" + web.port());
    }

    @AfterEach
    void close() throws IOException {
        fetcher.stop();
        web.close();
    }

    @Test
    void an_allowed_host_of_the_shop_gives_the_file_by_its_own_name() throws IOException {
        assertThat(outcome(url("/dog.png"))).isEqualTo("fetched dog.png image/png 500");
        assertThat(web.asked()).containsExactly("files.lan:" + web.port() + " /dog.png");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void nothing_due_is_said_so() {
        assertThat(fetcher.fetchNext()).isFalse();
    }

    @Test
    void the_name_is_looked_up_once_and_what_was_checked_is_connected_to() {
        outcome(url("/dog.png"));

        assertThat(lookups).containsExactly("files.lan");
    }

    @Test
    void too_large_is_refused_by_its_announced_length_and_by_its_real_one() throws IOException {
        web.serves("/announced.png", png(MAX + 1));
        web.servesChunked("/streamed.png", png(MAX + 1));
        web.servesChunked("/fits.png", png(MAX));

        assertThat(outcome(url("/announced.png"))).isEqualTo("refused artwork.too-large");
        assertThat(outcome(url("/streamed.png"))).isEqualTo("refused artwork.too-large");
        assertThat(stored()).isEmpty();
        assertThat(outcome(url("/fits.png"))).startsWith("fetched");
    }

    @Test
    void a_page_is_not_an_image_whatever_its_content_type_says() throws IOException {
        web.serves("/page.png", "<!doctype html><h1>Sign in</h1>".getBytes(US_ASCII));
        web.serves("/text.png", "not found, sorry".getBytes(US_ASCII));
        web.serves("/vector.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(US_ASCII));

        assertThat(outcome(url("/page.png"))).isEqualTo("refused artwork.not-an-image");
        assertThat(outcome(url("/text.png"))).isEqualTo("refused artwork.not-an-image");
        assertThat(outcome(url("/vector.svg"))).isEqualTo("refused artwork.not-an-image");
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_server_in_trouble_is_asked_again_later() {
        web.answers("/broken.png", 503);

        assertThat(outcome(url("/broken.png"))).isEqualTo("retry: The artwork's server answered with status 503");
        assertThat(outcome(url("/missing.png"))).isEqualTo("retry: The artwork's server answered with status 404");
    }

    @Test
    void a_server_that_is_away_is_asked_again_later() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        fetcher = fetcher("files.lan:*");

        assertThat(outcome("http://files.lan:" + free + "/a.png"))
                .isEqualTo("retry: The artwork's server cannot be reached");
        assertThat(outcome("http://unknown.lan/a.png")).isEqualTo("retry: The artwork's host unknown.lan is not known");
    }

    @Test
    void a_body_that_ends_too_early_is_asked_for_again() throws IOException {
        try (OneShotServer server = new OneShotServer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n\u0089PNG")) {
            fetcher = fetcher("files.lan:*");

            assertThat(outcome("http://files.lan:" + server.port() + "/a.png"))
                    .isEqualTo("retry: The connection to the artwork's server broke off");
            assertThat(stored()).isEmpty();
        }
    }

    @Test
    void drips_of_the_body_do_not_hold_a_worker_for_ever() throws Exception {
        try (SlowServer slow = new SlowServer("HTTP/1.1 200 OK\r\n\r\n\u0089PNG")) {
            fetcher = fetcher("files.lan:*", 1);

            assertThat(outcome("http://files.lan:" + slow.port() + "/a.png"))
                    .isEqualTo("retry: The artwork's server is too slow");
            assertThat(slow.hungUp()).isTrue();
            assertThat(stored()).isEmpty();
        }
    }

    @Test
    void drips_of_the_headers_do_not_either_and_in_the_end_it_is_refused() throws Exception {
        try (SlowServer slow = new SlowServer("HTTP/1.1 200 OK\r\nX-Drip: ")) {
            fetcher = fetcher("files.lan:*", 1);
            queue.add("http://files.lan:" + slow.port() + "/a.png", 2);

            fetcher.fetchNext();

            assertThat(queue.outcomes()).containsExactly("refused artwork.too-slow");
            assertThat(slow.hungUp()).isTrue();
        }
    }

    @Test
    void a_redirect_within_the_same_host_is_followed_three_times() {
        web.redirects("/1", "/2");
        web.redirects("/2", url("/3"));
        web.redirects("/3", "dog.png");
        web.redirects("/0", "/1");

        assertThat(outcome(url("/1"))).isEqualTo("fetched 1 image/png 500");
        assertThat(outcome(url("/0"))).isEqualTo("refused artwork.redirect");
    }

    @Test
    void a_redirect_is_checked_like_a_first_address() {
        try (ShopWeb trap = new ShopWeb()) {
            for (String target :
                    List.of("http://127.0.0.1:", "http://localhost:", "http://[::1]:", "http://2130706433:")) {
                web.redirects("/trap", target + trap.port() + "/dog.png");
                assertThat(outcome(url("/trap"))).startsWith("refused artwork.");
            }
            web.redirects("/file", "file:///etc/passwd");
            assertThat(outcome(url("/file"))).isEqualTo("refused artwork.bad-url");

            assertThat(trap.asked()).isEmpty();
        }
    }

    @Test
    void a_redirect_does_not_change_between_inside_and_outside() {
        web.redirects("/out", "http://outside.example/dog.png");

        assertThat(outcome(url("/out"))).isEqualTo("refused artwork.redirect");
    }

    private String outcome(String url) {
        queue.add(url, 0);
        assertThat(fetcher.fetchNext()).isTrue();
        return queue.outcomes().get(queue.outcomes().size() - 1);
    }

    private String url(String path) {
        return "http://files.lan:" + web.port() + path;
    }

    private ArtworkFetcher fetcher(String allowed) {
        return fetcher(allowed, PATIENT_SECONDS);
    }

    private ArtworkFetcher fetcher(String allowed, int totalSeconds) {
        TestFilesConfig config = new TestFilesConfig("80,443", allowed, MAX, totalSeconds);
        AllowedHosts hosts = new AllowedHosts(config.allowedPorts(), config.allowedPrivateHosts());
        return new ArtworkFetcher(queue, new LocalFileStore(directory), config, hosts, this::lookup);
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        lookups.add(host);
        return switch (host) {
            case "files.lan" -> List.of(InetAddress.getLoopbackAddress());
            case "outside.example" -> List.of(InetAddress.getByName("93.184.216.34"));
            case "localhost", "127.0.0.1", "::1" -> List.of(InetAddress.getByName(host));
            default -> throw new UnknownHostException(host);
        };
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] png(int size) {
        byte[] bytes = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, size);
        return bytes;
    }
}
