package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.rest.internal.TestApi.Answer;

class SessionWireTest {
    private static final TestApi API = new TestApi().startCore();
    private static final String LOGIN = "{\"user\":\"anna\",\"password\":\"pässword:1\"}";
    private static final String COOKIE = "platen_session=" + FakePeople.SECRET;

    @BeforeEach
    void forget() {
        API.recorder.clear();
        API.people.signedIn = true;
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    private static HttpRequest.Builder login(String body) {
        return API.request("session")
                .POST(TestApi.json(body))
                .header("Content-Type", "application/json")
                .header("X-Platen-Console", "1");
    }

    private static HttpRequest.Builder browser(String path) {
        return API.request(path).header("Cookie", COOKIE);
    }

    private static HttpRequest.Builder change() {
        return browser("tokens/2").DELETE();
    }

    @Test
    void a_login_gives_a_cookie_that_scripts_and_other_sites_cannot_use() {
        Answer answer = API.send(login(LOGIN));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Set-Cookie"))
                .isEqualTo("platen_session=secret-of-anna; Path=/; HttpOnly; SameSite=Strict");
        assertThat(answer.text()).doesNotContain(FakePeople.SECRET);
        assertThat(answer.json().at("/user").asText()).isEqualTo("anna");
        assertThat(answer.json().at("/mustChangePassword").asBoolean(true)).isFalse();
        Answer secure = API.send(login(LOGIN).header("X-Forwarded-Proto", "https"));
        assertThat(secure.header("Set-Cookie")).endsWith("; SameSite=Strict; Secure");
    }

    @Test
    void cookies_that_other_pages_of_the_host_have_spoilt_keep_nobody_out() {
        assertThat(API.send(login(LOGIN).header("Cookie", "")).status()).isEqualTo(201);
        assertThat(API.send(login(LOGIN).header("Cookie", "spoilt; =x; a")).status())
                .isEqualTo(201);
        assertThat(API.send(API.request("queue").header("Cookie", "spoilt; " + COOKIE))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_password_gives_none() {
        Answer answer = API.send(login("{\"user\":\"anna\",\"password\":\"wrong\"}"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.json().at("/type").asText()).endsWith("access.unauthenticated");
    }

    @Test
    void another_site_cannot_log_anybody_in() {
        Answer answer =
                API.send(API.request("session").POST(TestApi.json(LOGIN)).header("Content-Type", "application/json"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/type").asText()).endsWith("access.console-header");
        assertThat(API.recorder.all()).isEmpty();
    }

    @Test
    void the_cookie_is_the_caller() {
        Answer me = API.send(browser("me"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/actor").asText()).isEqualTo("user:anna");
        assertThat(me.json().at("/locations/0").asText()).isEqualTo("NYC");
        assertThat(API.send(browser("session")).json().at("/language").asText()).isEqualTo("de");

        API.people.signedIn = false;
        assertThat(API.send(browser("me")).status()).isEqualTo(401);
    }

    @Test
    void an_authorization_header_counts_more_than_the_cookie() {
        Answer me = API.send(browser("me").header("Authorization", "Bearer integrator"));
        assertThat(me.json().at("/actor").asText()).isEqualTo("token:integrator");
        assertThat(API.send(browser("me").header("Authorization", "Bearer nobody"))
                        .status())
                .isEqualTo(401);
        // and needs no other header
        assertThat(API.send(change().header("Authorization", "Bearer admin")).status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, 403",
                "X-Platen-Console, 1, -, 204",
                "X-Platen-Console, 1, cross-site, 403",
                "X-Platen-Console, 1, same-origin, 204",
                "Origin, http://evil.example, -, 403",
                "Origin, null, -, 403",
                "Origin, SELF, -, 204",
                "Origin, SELF, cross-site, 403",
            })
    void a_change_by_cookie_must_come_from_our_own_page(String header, String value, String site, int status) {
        HttpRequest.Builder request = browser("views/orders/Late").DELETE();
        if (header != null) {
            String self = "http://" + API.request("me").build().uri().getAuthority();
            request.header(header, value.equals("SELF") ? self : value);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }

        Answer answer = API.send(request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(API.recorder.all()).hasSize(status == 204 ? 1 : 0);
    }

    @Test
    void a_log_out_takes_the_cookie_away() {
        Answer answer = API.send(browser("session").DELETE().header("X-Platen-Console", "1"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).startsWith("platen_session=; Max-Age=0; Path=/");
        assertThat(API.recorder.last().arguments()).isEqualTo(List.of(FakePeople.SECRET));
        assertThat(API.send(API.request("session").DELETE().header("X-Platen-Console", "1"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_password_is_changed_within_the_session_that_goes_on() {
        Answer answer = API.send(browser("me/password")
                .PUT(TestApi.json("{\"oldPassword\":\"a\",\"newPassword\":\"b\"}"))
                .header("Content-Type", "application/json")
                .header("X-Platen-Console", "1"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(API.recorder.last().arguments()).isEqualTo(List.of(FakePeople.SECRET, "a", "b"));
    }

    @Test
    void users_are_for_admins() {
        assertThat(API.get("users").status()).isEqualTo(403);
        Answer made = API.send(API.as("admin", "users")
                .POST(TestApi.json("{\"name\":\"anna\",\"roles\":[\"OPERATOR\"],\"locations\":[\"NYC\"]}"))
                .header("Content-Type", "application/json"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/users/anna");
        assertThat(made.json().at("/oneTimePassword").asText()).isEqualTo("abcd-efgh");
        Answer anna = API.send(API.as("admin", "users/anna"));
        assertThat(anna.header("ETag")).isEqualTo("\"3\"");
        assertThat(anna.json().at("/tokens").asInt()).isEqualTo(2);
        assertThat(API.send(API.as("admin", "users/anna")
                                .PUT(TestApi.json("{\"roles\":[\"OPERATOR\"],\"active\":false}"))
                                .header("If-Match", "\"3\"")
                                .header("Content-Type", "application/json"))
                        .status())
                .isEqualTo(200);
        assertThat(API.recorder.last().arguments().get(2)).hasToString("OptionalLong[3]");
        assertThat(API.send(API.as("admin", "users/anna/history"))
                        .json()
                        .at("/items/0/action")
                        .asText())
                .isEqualTo("CREATED");
    }

    @Test
    void a_view_keeps_any_object_as_it_is() {
        Answer put = API.send("PUT", "views/orders/Very%20late", "{\"content\":{\"due\":[\"late\",3],\"x\":{}}}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().at("/content/due/1").asInt()).isEqualTo(3);
        assertThat(put.json().at("/content").has("x")).isTrue();
        assertThat(put.json().at("/mine").asBoolean()).isTrue();
        assertThat(API.recorder.last().arguments())
                .isEqualTo(List.of("orders", "Very late", false, "{\"due\":[\"late\",3],\"x\":{}}"));
        assertThat(API.send("PUT", "views/orders/a", "{\"content\":[1]}").status())
                .isEqualTo(400);
        assertThat(API.get("views/orders").json().at("/items/1/mine").asBoolean(true))
                .isFalse();
    }
}
