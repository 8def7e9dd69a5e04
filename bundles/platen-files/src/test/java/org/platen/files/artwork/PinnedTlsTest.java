package org.platen.files.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.StandardConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.api.file.StoredFile;

/** The connection goes to the checked address, and TLS is still with the host that was named. */
class PinnedTlsTest {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final StoredFile FILE = new StoredFile("00", 2, "image/png");

    @TempDir
    static Path directory;

    private static Path keys;

    private final Set<String> namesAsked = ConcurrentHashMap.newKeySet();
    private HttpsServer server;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = directory.resolve("keys.p12");
        makeKeys(keys, "files.example");
    }

    @BeforeEach
    void open() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new RecordsNames(context(keys)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[2]);
            exchange.close();
        });
        server.start();
        System.setProperty(TRUST, trusted(keys).toString());
        System.setProperty(TRUST + "Password", new String(PASSWORD));
    }

    @AfterEach
    void close() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
        server.stop(0);
    }

    @Test
    void the_named_host_is_asked_for_by_sni_and_its_certificate_is_checked() throws Exception {
        assertThat(get("files.example")).isEqualTo(FILE);

        assertThat(namesAsked).containsExactly("files.example");
    }

    @Test
    void a_certificate_of_another_host_is_not_trusted() throws Exception {
        assertThat(problem("other.example")).isEqualTo("No trusted connection to the artwork's server");
    }

    @Test
    void a_certificate_of_nobody_is_not_trusted() throws Exception {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");

        assertThat(problem("files.example")).isEqualTo("No trusted connection to the artwork's server");
    }

    private String problem(String host) throws IOException {
        try {
            return String.valueOf(get(host));
        } catch (ArtworkProblem e) {
            assertThat(e.code()).isEmpty();
            return e.getMessage();
        }
    }

    private StoredFile get(String host) throws IOException, ArtworkProblem {
        Duration time = Duration.ofSeconds(10);
        ArtworkUrl url =
                ArtworkUrl.parse("https://" + host + ":" + server.getAddress().getPort() + "/a.png");
        AddressGuard.Pinned pinned = new AddressGuard.Pinned(url, List.of(InetAddress.getLoopbackAddress()), true);
        try (PinnedHttp http = new PinnedHttp(time, time);
                Deadline deadline = http.deadline()) {
            return http.get(pinned, deadline, (body, announced) -> read(body)).file();
        }
    }

    private static StoredFile read(InputStream body) throws IOException {
        return new StoredFile("00", body.readAllBytes().length, "image/png");
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(load(keys), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Path trusted(Path keys) throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, PASSWORD);
        trust.setCertificateEntry("files", load(keys).getCertificate("files"));
        Path file = directory.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD);
        }
        return file;
    }

    private static KeyStore load(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** The JDK makes certificates only by its tool. */
    private static void makeKeys(Path keys, String host) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "files",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        String output = new String(tool.getInputStream().readAllBytes());
        assertThat(tool.waitFor()).as(output).isZero();
    }

    private final class RecordsNames extends HttpsConfigurator {
        RecordsNames(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters params) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setSNIMatchers(List.of(new SNIMatcher(StandardConstants.SNI_HOST_NAME) {
                @Override
                public boolean matches(SNIServerName name) {
                    namesAsked.add(new String(name.getEncoded()));
                    return true;
                }
            }));
            params.setSSLParameters(parameters);
        }
    }
}
