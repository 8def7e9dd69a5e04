package org.platen.files.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.files.LocalFileStore;

/** No form of address leads to the trap on loopback, nor anywhere else inside. */
class PrivateAddressesTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "localhost", List.of("127.0.0.1"),
            "localhost.", List.of("127.0.0.1"),
            "both.example", List.of("93.184.216.34", "127.0.0.1"),
            "mapped.example", List.of("::ffff:127.0.0.1"),
            "six.example", List.of("fd00::1"),
            "127.0.0.1.nip.example", List.of("127.0.0.1"),
            "metadata.internal", List.of("169.254.169.254"));

    private static ShopWeb trap;

    @TempDir
    Path directory;

    @BeforeAll
    static void openTrap() {
        trap = new ShopWeb();
    }

    @AfterAll
    static void closeTrap() {
        trap.close();
    }

    static Stream<String> urls() {
        String port = ":" + trap.port();
        return Stream.concat(hosts().map(host -> "http://" + host + port + "/dog.png"), odd(port));
    }

    private static Stream<String> hosts() {
        return Stream.of(
                "127.0.0.1",
                "127.0.0.2",
                "127.1",
                "127.0.1",
                "127.255.255.254",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0x7F.1",
                "017700000001",
                "0177.0.0.1",
                "0177.0.0.01",
                "00127.0.0.1",
                "127.0.0.1.",
                "127.0.0.0x1",
                "127.00.0.1",
                "127.0.0.256",
                "1.2.3.4.5",
                "0",
                "0.0.0.0",
                "0x0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "169.254.169.254",
                "0xA9FEA9FE",
                "2852039166",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.170",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2001::1]",
                "[2001:db8::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "both.example",
                "mapped.example",
                "six.example",
                "127.0.0.1.nip.example",
                "metadata.internal");
    }

    private static Stream<String> odd(String port) {
        return Stream.of(
                "http://93.184.216.34@127.0.0.1" + port + "/",
                "http://127.0.0.1" + port + "@93.184.216.34/",
                "http://93.184.216.34#@127.0.0.1" + port + "/",
                "http://93.184.216.34\\@127.0.0.1" + port + "/",
                "http://127.0.0.1%00.example" + port + "/",
                "http://①②⑦.⓪.⓪.①" + port + "/",
                "http://127。0。0。1" + port + "/",
                "http:/\\127.0.0.1" + port + "/",
                "//127.0.0.1" + port + "/",
                "file:///etc/passwd",
                "file://127.0.0.1/etc/passwd",
                "jar:http://127.0.0.1" + port + "/a.jar!/b",
                "data:image/png;base64,iVBORw0KGgo=",
                "gopher://127.0.0.1" + port + "/_x",
                "dict://127.0.0.1" + port + "/x",
                "ldap://127.0.0.1" + port + "/x",
                "ftp://127.0.0.1" + port + "/x");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void no_form_of_address_leads_inside(String url) throws IOException {
        assertThat(outcome(url, "")).startsWith("refused artwork.");
        assertThat(trap.asked()).isEmpty();
    }

    @Test
    void a_port_that_serves_no_web_is_refused_outside_too() throws IOException {
        assertThat(outcome("http://93.184.216.34:22/", "")).isEqualTo("refused artwork.bad-url");
    }

    @Test
    void a_name_must_have_only_allowed_addresses() throws IOException {
        assertThat(outcome("http://both.example:" + trap.port() + "/", "127.0.0.1:*"))
                .isEqualTo("refused artwork.private-address");
    }

    @Test
    void what_is_allowed_is_allowed_at_its_port_only() throws IOException {
        AllowedHosts hosts =
                new AllowedHosts("80", "files.lan:8080, 192.168.7.0/24, 10.0.0.0/8:*, [fd00::1]:81,fd01::/16");

        assertThat(hosts.allowed("files.lan", address("192.168.1.1"), 8080)).isTrue();
        assertThat(hosts.allowed("files.lan", address("192.168.1.1"), 80)).isFalse();
        assertThat(hosts.allowed("x", address("192.168.7.9"), 80)).isTrue();
        assertThat(hosts.allowed("x", address("192.168.7.9"), 8080)).isFalse();
        assertThat(hosts.allowed("x", address("192.168.8.9"), 80)).isFalse();
        assertThat(hosts.allowed("x", address("10.1.2.3"), 12345)).isTrue();
        assertThat(hosts.allowed("x", address("fd00::1"), 81)).isTrue();
        assertThat(hosts.allowed("x", address("fd01::9"), 80)).isTrue();
        assertThat(hosts.allowed("x", address("fd00::2"), 81)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "::/129", "a:b:c:d", "10.0.0.0/8:x"})
    void a_setting_that_cannot_be_read_is_said_so(String entry) {
        assertThatThrownBy(() -> new AllowedHosts("80", entry)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void the_open_internet_is_open(String address) throws IOException {
        assertThat(PrivateNetworks.isOpen(address(address))).isTrue();
    }

    private String outcome(String url, String allowed) throws IOException {
        TestFilesConfig config = new TestFilesConfig("80,443," + trap.port(), allowed, 1000, 20);
        InMemoryArtworkQueue queue = new InMemoryArtworkQueue();
        AllowedHosts hosts = new AllowedHosts(config.allowedPorts(), config.allowedPrivateHosts());
        ArtworkFetcher fetcher =
                new ArtworkFetcher(queue, new LocalFileStore(directory), config, hosts, PrivateAddressesTest::lookup);
        queue.add(url, 0);
        fetcher.fetchNext();
        fetcher.stop();
        return queue.outcomes().get(0);
    }

    /** Names by the table; what looks like an address goes to the system, which reads it without asking anybody. */
    private static List<InetAddress> lookup(String host) throws UnknownHostException {
        if (!NAMES.containsKey(host)) {
            assertThat(host).matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");
            return HostLookup.system(host);
        }
        return NAMES.get(host).stream().map(PrivateAddressesTest::address).toList();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
