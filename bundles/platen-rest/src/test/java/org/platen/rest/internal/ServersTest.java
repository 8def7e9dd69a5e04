package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.rest.internal.TestApi.Answer;

class ServersTest {
    private final TestApi api = new TestApi();
    private final PluginServers plugins = new PluginServers(api.cxf, api.access, api.people, 1000);

    @AfterEach
    void close() throws Exception {
        plugins.close();
        api.close();
    }

    /** A resource that anybody could call. */
    @Path("/open")
    public static final class Careless {
        @GET
        public String open() {
            return "";
        }
    }

    @Test
    void until_everything_is_there_and_after_it_is_gone_the_answer_is_503() throws Exception {
        Answer starting = api.get("orders/7");
        assertThat(starting.status()).isEqualTo(503);
        assertThat(starting.header("Retry-After")).isNotNull();
        assertThat(starting.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(starting.json().at("/retryable").asBoolean()).isTrue();

        api.startCore();
        assertThat(api.get("orders/7").status()).isEqualTo(200);

        api.stopCore();
        assertThat(api.get("orders/7").status()).isEqualTo(503);
        api.startCore();
        assertThat(api.get("orders/7").status()).isEqualTo(200);
    }

    @Test
    void a_plugin_comes_and_goes_below_its_own_path() {
        api.startCore();
        assertThat(api.get("x/dtg/inks").status()).isEqualTo(404);

        Inks white = new Inks("white");
        plugins.add("dtg", white);
        Answer answer = api.get("x/dtg/inks");
        assertThat(answer.text()).isEqualTo("{\"colour\":\"white\",\"percent\":80}");
        assertThat(answer.header("X-Request-Id")).isNotNull();
        assertThat(api.get("orders/7").status()).isEqualTo(200);

        plugins.remove("dtg", white);
        assertThat(api.get("x/dtg/inks").status()).isEqualTo(404);
        plugins.add("dtg", new Inks("black"));
        assertThat(api.get("x/dtg/inks").text()).contains("black");
        assertThat(api.get("orders/7").status()).isEqualTo(200);
    }

    @Test
    void a_plugin_is_guarded_as_the_core_is() {
        api.startCore();
        plugins.add("dtg", new Inks("white"));

        assertThat(api.send(api.request("x/dtg/inks")).status()).isEqualTo(401);
        assertThat(api.send(api.as("customer", "x/dtg/inks")).status()).isEqualTo(403);
        assertThat(api.get("x/dtg/inks?a=b").status()).isEqualTo(400);
        Answer fault = api.get("x/dtg/inks/services");
        assertThat(fault.status()).isEqualTo(500);
        assertThat(fault.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api.get("x/dtg/nothing").json().at("/status").asInt()).isEqualTo(404);
    }

    /** A bundle with a copy of the role annotations of its own. */
    private static final class OtherWiring extends ClassLoader {
        OtherWiring() {
            super(ServersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("javax.annotation.security.") && !name.startsWith(Inks.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = bytes.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void a_plugin_may_be_wired_to_another_copy_of_the_role_annotations() throws Exception {
        api.startCore();
        Class<?> copy = new OtherWiring().loadClass(Inks.class.getName());
        Constructor<?> constructor = copy.getDeclaredConstructor(String.class);
        constructor.setAccessible(true);

        plugins.add("dtg", constructor.newInstance("cyan"));

        assertThat(copy.getMethod("ink").isAnnotationPresent(RolesAllowed.class))
                .isFalse();
        assertThat(api.get("x/dtg/inks").text()).contains("cyan");
        assertThat(api.send(api.as("customer", "x/dtg/inks")).status()).isEqualTo(403);
    }

    @Test
    void a_careless_plugin_is_refused_and_nothing_else() {
        api.startCore();
        plugins.add("dtg", new Inks("white"));

        Careless careless = new Careless();
        plugins.add("careless", careless);
        plugins.add("../admin", new Inks("red"));

        assertThat(api.get("x/careless/open").status()).isEqualTo(404);
        assertThat(api.get("x/dtg/inks").status()).isEqualTo(200);
        plugins.remove("careless", careless);
        plugins.remove("unknown", careless);
    }
}
