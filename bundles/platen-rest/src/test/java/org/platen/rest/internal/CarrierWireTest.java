package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.platen.rest.internal.TestApi.Answer;

class CarrierWireTest {
    private static final TestApi API = new TestApi().startCore();

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void carriers_rates_and_labels_have_their_paths() {
        assertThat(API.get("carriers").json().at("/items/0/key").asText()).isEqualTo("manual");

        Answer rates = API.post("shipments/33/rates", "{\"carrier\": \"manual\"}");
        assertThat(rates.status()).isEqualTo(200);
        assertThat(rates.json().at("/items/0/rates/0/price/amount").asText()).isEqualTo("7.90");

        Answer wanted = API.post("shipments/33/labels", "{\"carrier\": \"manual\"}");
        assertThat(wanted.status()).isEqualTo(202);
        assertThat(wanted.json().at("/packages").isArray()).isTrue();
        assertThat(API.recorder.last().useCase()).isEqualTo("labels manual");
        assertThat(API.post("shipments/33/labels", "{}").status()).isEqualTo(400);
        assertThat(API.post("shipments/33/labels/1/void", null).status()).isEqualTo(202);
        assertThat(API.post("shipments/33/labels/1/printed", null).status()).isEqualTo(200);
        assertThat(API.post("shipments/33/collected", "{\"by\": \"Ann\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_label_that_no_carrier_makes_is_drawn_by_the_house_and_printed_at_a_station() {
        assertThat(API.get("shipments/33/labels/2/file").status()).isEqualTo(404);

        Answer drawn = API.get("shipments/33/labels/1/file?format=zpl&dpi=300");
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(API.recorder.last().useCase()).isEqualTo("shippingLabel");
        assertThat(API.recorder.last().arguments().toString()).contains("33", "1", "ZPL", "300");

        Answer printed = API.post("shipments/33/labels/1/print", "{\"station\": \"pack\"}");
        assertThat(printed.status()).isEqualTo(201);
        assertThat(API.recorder.last().useCase()).isEqualTo("printParcel");
    }

    @Test
    void packages_are_read_with_what_is_in_them() {
        Answer made = API.post(
                "shipments",
                "{\"order\": 7, \"packages\": [{\"weightGrams\": 450, \"contents\": [{\"job\": 70, \"pieces\": 2}]}]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(API.recorder.last().arguments().toString()).contains("450").contains("pieces=2");
    }

    @Test
    void a_carrier_needs_no_login_but_a_signature() {
        assertThat(API.send(API.request("carriers/post/webhook")
                                .header("X-Hmac-Signature", "x")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(202);
        assertThat(API.send(API.request("carriers/post/webhook").POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(401);
    }
}
