package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.TestApi.Answer;

class FilesAndWebhooksTest {
    private static final TestApi API = new TestApi().startCore();

    @BeforeEach
    void forget() {
        API.recorder.clear();
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void a_file_goes_in_raw_and_comes_out_as_an_attachment() {
        Answer stored = API.send(API.as("operator", "files")
                .POST(BodyPublishers.ofString("a=b&c=d"))
                .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.header("Location")).isEqualTo("/api/v1/files/" + Samples.SHA);
        assertThat(stored.json().at("/size").asInt()).isEqualTo(7);
        assertThat(API.recorder.last().arguments()).containsExactly("a=b&c=d");

        Answer file = API.get("files/" + Samples.SHA);
        assertThat(file.raw().body()).isEqualTo(FakeFiles.CONTENT);
        assertThat(file.header("Content-Type")).isEqualTo("text/html");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(FakeFiles.CONTENT.length));
    }

    @Test
    void a_file_over_the_limit_is_refused_before_it_is_sent_and_while_it_is_sent() {
        byte[] large = new byte[TestApi.UPLOAD_LIMIT + 1];

        assertThat(API.send(API.as("operator", "files").expectContinue(true).POST(BodyPublishers.ofByteArray(large)))
                        .status())
                .isEqualTo(413);
        assertThat(API.send(API.as("operator", "files")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                        .status())
                .isEqualTo(413);
        assertThat(API.recorder.all()).isEmpty();
    }

    @Test
    void a_print_file_keeps_its_name_and_names_its_checksum() {
        Answer file = API.get("jobs/70/file");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("X-Checksum-Sha256")).isEqualTo(Samples.SHA);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"fr_nt__1_.png\"; filename*=UTF-8''fr%C3%B6nt%20%221%22.png");
    }

    @Test
    void unknown_files_are_404() {
        assertThat(API.get("files/" + "cd".repeat(32)).status()).isEqualTo(404);
        assertThat(API.get("files/..%2F..%2Fetc%2Fpasswd").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/xml", "a/b"
            })
    void a_webhook_arrives_byte_for_byte_whatever_it_calls_itself(String type) {
        byte[] body = {'a', '=', '%', '2', 0, -1, -128, '\r', '\n', '&', '{'};

        Answer answer = API.send(API.request("webhooks/shop-one")
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("X-Shopify-Hmac-Sha256", "abc=")
                .header("X-Two", "1")
                .header("X-Two", "2"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo("{\"accepted\":true}");
        List<Object> asked = API.recorder.last().arguments();
        assertThat(asked.get(0)).isEqualTo("shop-one");
        @SuppressWarnings("unchecked")
        Map<String, List<String>> headers = (Map<String, List<String>>) asked.get(1);
        assertThat(headers).containsEntry("x-shopify-hmac-sha256", List.of("abc="));
        assertThat(headers).containsEntry("x-two", List.of("1", "2"));
        assertThat((byte[]) asked.get(2)).isEqualTo(body);
    }

    @Test
    void header_values_with_commas_stay_whole() {
        API.send(API.request("webhooks/shop-one")
                .POST(BodyPublishers.ofString("{}"))
                .header("X-Signature", "t=1,v1=abc"));

        assertThat(API.recorder.last().arguments().get(1).toString()).contains("x-signature=[t=1,v1=abc]");
    }

    @Test
    void a_webhook_without_type_or_body_is_taken_as_it_is() {
        assertThat(API.send(API.request("webhooks/shop-one").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(202);
        assertThat((byte[]) API.recorder.last().arguments().get(2)).isEmpty();
    }

    @Test
    void a_forged_webhook_is_401_and_a_large_one_413() {
        Answer large =
                API.send(API.request("webhooks/shop-one").POST(BodyPublishers.ofByteArray(new byte[(2 << 20) + 1])));
        assertThat(large.status()).isEqualTo(413);
        assertThat(API.recorder.all()).isEmpty();

        API.recorder.failWith(new PlatenException(Errors.SIGNATURE, "The signature is wrong"));
        Answer forged = API.send(API.request("webhooks/shop-one").POST(BodyPublishers.ofString("{}")));
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.json().at("/type").asText()).isEqualTo("urn:platen:problem:access.signature");
    }
}
