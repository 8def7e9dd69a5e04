package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.House;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Parcels;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.carrier.EasyPostStandIn;
import org.platen.testkit.storefront.Fault;

/** Labels are bought from a carrier over real HTTP, once, and the carrier says when the parcel arrived. */
@BlackBox
@ExpectedLog(value = "Carrier sulky refuses VOID", because = "it rejects a refund")
class CarrierIT {
    private static final String KEY = "EZTK-blackbox";
    private static final String SECRET = "a-secret-of-trackers";

    private final Parcels parcels;
    private final Rest operator;

    CarrierIT(House house, Shop shop, Rest operator) {
        this.parcels = new Parcels(house, shop, operator);
        this.operator = operator;
    }

    private void connect(String key, EasyPostStandIn vendor) {
        parcels.connect(key, vendor, KEY, SECRET);
    }

    private long packed(OrderStory order) {
        return operator.post(order.path() + "/shipments", Json.of("packages", List.of(Json.of("weightGrams", 450))))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode parcel(long shipment) {
        return operator.get("/shipments/" + shipment)
                .expect(200)
                .json()
                .path("packages")
                .path(0);
    }

    private void awaitBought(long shipment) {
        Waiting.until(
                "label of shipment " + shipment,
                Duration.ofSeconds(60),
                () -> parcel(shipment).path("label").path("state").asText().equals("BOUGHT"));
    }

    @Test
    @Tag("R38")
    @Tag("PI-10")
    @Tag("PI-27")
    @Tag("TB-17")
    void a_label_whose_answer_got_lost_is_paid_once_and_the_parcel_arrives() {
        try (EasyPostStandIn vendor = new EasyPostStandIn(0, KEY)) {
            connect("post", vendor);
            OrderStory order = parcels.made();
            long shipment = packed(order);
            JsonNode offers = operator.post("/shipments/" + shipment + "/rates", Json.of("carrier", "post"))
                    .expect(200)
                    .json();
            assertThat(offers.at("/items/0/rates/0/price/amount").asText()).isEqualTo("7.90");
            vendor.nextBuy(new Fault.LostAnswer());

            operator.post("/shipments/" + shipment + "/labels", Json.of("carrier", "post"))
                    .expect(202);
            awaitBought(shipment);

            assertThat(vendor.sold()).hasSize(1);
            String tracking = parcel(shipment).path("trackingNumber").asText();
            assertThat(tracking).isNotBlank();
            assertThat(parcel(shipment).at("/label/cost/amount").asText()).isEqualTo("7.90");
            Waiting.until(
                    "label file", Duration.ofSeconds(30), () -> parcel(shipment).hasNonNull("labelFile"));
            String file = parcel(shipment).path("labelFile").asText().replaceFirst("^/api/v1", "");
            assertThat(operator.get(file).expect(200).bytes()).startsWith(0x89, 'P', 'N', 'G');

            order.jobs(1).get(0).scan("ship");
            assertThat(order.state()).isEqualTo("COMPLETED");
            operator.post("/shipments/" + shipment + "/labels/1/printed").expect(200);
            assertThat(order.state()).isEqualTo("SHIPPED");

            byte[] event = EasyPostStandIn.trackerEvent("evt_1", tracking, "delivered", "2026-03-04T10:00:00Z");
            Rest carrier = operator.without("Authorization");
            carrier.with("X-Hmac-Signature", "hmac-sha256-hex=00")
                    .post("/carriers/post/webhook", "application/json", event)
                    .expect(401);
            assertThat(order.customerStatus()).isEqualToIgnoringCase("shipped");
            for (int i = 0; i < 2; i++) {
                carrier.with("X-Hmac-Signature", EasyPostStandIn.signature(SECRET, event))
                        .post("/carriers/post/webhook", "application/json", event)
                        .expect(202);
            }
            assertThat(order.customerStatus()).isEqualToIgnoringCase("delivered");
            assertThat(order.state()).isEqualTo("SHIPPED");
            assertThat(order.marks().stream().filter("shipment.delivered"::equals))
                    .hasSize(1);
        }
    }

    @Test
    void a_refund_that_the_carrier_rejects_is_a_problem_until_it_takes_the_label_back() {
        try (EasyPostStandIn vendor = new EasyPostStandIn(0, KEY)) {
            connect("sulky", vendor);
            long shipment = packed(parcels.made());
            operator.post("/shipments/" + shipment + "/labels", Json.of("carrier", "sulky"))
                    .expect(202);
            awaitBought(shipment);
            vendor.refundsAre("rejected");

            operator.post("/shipments/" + shipment + "/labels/1/void").expect(202);
            Waiting.until("problem", Duration.ofSeconds(60), () -> refund("sulky") > 0);
            assertThat(parcel(shipment).at("/label/state").asText()).isEqualTo("BOUGHT");
            assertThat(parcel(shipment).at("/label/problem").asText()).contains("rejected");
            vendor.refundsAre("submitted");
            operator.post("/problems/LABEL/" + refund("sulky") + "/retry").expect(204);

            Waiting.until(
                    "refund", Duration.ofSeconds(60), () -> !parcel(shipment).hasNonNull("label"));
            assertThat(refund("sulky")).isZero();
        }
    }

    /** Number of the problem with a refund of that carrier; 0 where there is none. */
    private long refund(String carrier) {
        for (JsonNode one :
                operator.get("/problems?limit=200").expect(200).json().path("items")) {
            if (one.path("storefront").asText().equals(carrier)
                    && one.path("topic").asText().equals("refund")) {
                return one.path("id").asLong();
            }
        }
        return 0;
    }

    @Test
    @Tag("PI-10")
    void a_parcel_that_nobody_sells_a_label_for_goes_with_a_number_of_our_own() {
        OrderStory order = parcels.made();
        long shipment = packed(order);

        operator.post("/shipments/" + shipment + "/labels", Json.of("carrier", "manual"))
                .expect(202);
        awaitBought(shipment);

        assertThat(parcel(shipment).path("trackingNumber").asText()).startsWith("PLT-" + shipment);
    }
}
