package org.platen.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.platen.api.order.EntrySettings;
import org.platen.rest.internal.http.CxfServers;

/** The real servers over real HTTP on loopback, with fakes behind them. */
final class TestApi implements AutoCloseable {
    static final int UPLOAD_LIMIT = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    final Recorder recorder = new Recorder();
    final CxfServers cxf = new CxfServers();
    final FakeAccess access = new FakeAccess(recorder);
    final FakePeople people = new FakePeople(recorder);
    final FakeLive live = new FakeLive();
    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Tomcat tomcat = new Tomcat();
    private final URI root;
    private CoreServer core;

    /** An answer, with its body as JSON where it is. */
    record Answer(int status, HttpResponse<byte[]> raw) {
        JsonNode json() {
            try {
                return JSON.readTree(raw.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return Optional.of(String.join(", ", raw.headers().allValues(name)))
                    .filter(value -> !value.isEmpty())
                    .orElse(null);
        }
    }

    TestApi() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setEncodedSolidusHandling("decode");
        try {
            tomcat.setBaseDir(Files.createTempDirectory("platen-rest").toString());
            tomcat.setConnector(connector);
            StandardContext context = (StandardContext) tomcat.addContext("", null);
            context.setClearReferencesObjectStreamClassCaches(false);
            context.setClearReferencesRmiTargets(false);
            context.setClearReferencesThreadLocals(false);
            Tomcat.addServlet(context, "api", cxf.servlet()).setAsyncSupported(true);
            context.addServletMappingDecoded("/api/v1/*", "api");
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
        root = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1/");
    }

    TestApi startCore() {
        FakeOrders orders = new FakeOrders(recorder);
        FakeFloor floor = new FakeFloor(recorder);
        FakeOffice office = new FakeOffice(recorder);
        FakeStations stations = new FakeStations(recorder);
        FakeStore store = new FakeStore(recorder);
        FakeCarriers carriers = new FakeCarriers(recorder);
        FakeContributions contributions = new FakeContributions(recorder);
        core = new CoreServer(
                new Config(),
                cxf,
                access,
                orders,
                new FakeJobs(recorder),
                floor,
                floor,
                floor,
                office,
                new FakeFiles(recorder),
                floor,
                store,
                store,
                floor,
                office,
                office,
                office,
                stations,
                stations,
                stations,
                new FakeReports(recorder),
                new FakePapers.Rules(recorder),
                new FakePapers.Documents(recorder),
                new FakePapers.Printing(recorder),
                new FakeRouting(recorder),
                new FakeRejects(recorder),
                carriers,
                carriers,
                people,
                people,
                live,
                people,
                new FakePlugins(recorder),
                new FakeConfigurations(recorder),
                contributions,
                contributions,
                new FakePapers.Source(),
                new HouseSettings());
        return this;
    }

    void stopCore() throws Exception {
        core.stop();
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        cxf.close();
    }

    Answer get(String path) {
        return send(as("operator", path).GET());
    }

    Answer post(String path, String json) {
        return send(as("operator", path).POST(json(json)).header("Content-Type", "application/json"));
    }

    Answer send(String method, String path, String json) {
        return send(as("operator", path).method(method, json(json)).header("Content-Type", "application/json"));
    }

    HttpRequest.Builder as(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status alone, also of an answer that goes on for ever. */
    int status(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static BodyPublisher json(String json) {
        return json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    }

    @SuppressWarnings("ClassExplicitlyAnnotation") // the configuration as the container would hand it over
    private static final class Config implements RestConfig {
        @Override
        public int body_limit() {
            return 2 << 20;
        }

        @Override
        public long upload_limit() {
            return UPLOAD_LIMIT;
        }

        @Override
        public int event_streams() {
            return 3;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return RestConfig.class;
        }
    }

    /** A house in New York that asks for no contact. */
    private static final class HouseSettings implements EntrySettings {
        @Override
        public boolean customerFields() {
            return false;
        }

        @Override
        public ZoneId timeZone() {
            return ZoneId.of("America/New_York");
        }
    }
}
