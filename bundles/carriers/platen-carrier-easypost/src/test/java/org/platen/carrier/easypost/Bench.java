package org.platen.carrier.easypost;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.platen.api.model.Address;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.Parcel;
import org.platen.testkit.carrier.CarrierBench;
import org.platen.testkit.carrier.EasyPostStandIn;
import org.platen.testkit.storefront.Fault;

/** The connection against the stand-in, over real HTTP. */
final class Bench implements CarrierBench {
    static final String SECRET = "sécret-of-ﬁve-trackers";

    final EasyPostStandIn vendor = new EasyPostStandIn(0, "EZTK-test");
    final EasyPostCarrier carrier = carrier("EZTK-test", List.of("127.0.0.1"), Duration.ofSeconds(10));

    EasyPostCarrier carrier(String apiKey, List<String> labelHosts, Duration timeout) {
        return new EasyPostCarrier(
                new EasyPostSettings(
                        "post", apiKey, SECRET, vendor.address(), labelHosts, "PNG", address("97201"), timeout, true),
                Clock.systemUTC());
    }

    private static Address address(String zip) {
        return new Address("Ann", null, "1 Main St", null, "Portland", "OR", zip, "US", null);
    }

    @Override
    public EasyPostCarrier carrier() {
        return carrier;
    }

    @Override
    public Parcel parcel(String reference) {
        return parcel(reference, "10001", 450);
    }

    static Parcel parcel(String reference, String zip, Integer grams) {
        return new Parcel(
                reference, new ShipmentId(1), 1, "1001", "main", null, address(zip), null, grams, 300, 200, 100);
    }

    @Override
    public Parcel impossible(String reference) {
        return parcel(reference, "", 450);
    }

    @Override
    public int sold() {
        return vendor.sold().size();
    }

    @Override
    public void loseNextAnswer() {
        vendor.nextBuy(new Fault.LostAnswer());
    }

    @Override
    public void tooBusyFor(int seconds) {
        vendor.nextCall(Fault.tooMany(seconds));
    }

    @Override
    public void close() {
        vendor.close();
    }
}
