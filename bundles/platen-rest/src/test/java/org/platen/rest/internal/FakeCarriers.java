package org.platen.rest.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Money;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.Rate;
import org.platen.api.shipping.ShipmentView;

/** Carriers that answer at once. */
final class FakeCarriers implements CarrierService, LabelService {
    private final Recorder recorder;

    FakeCarriers(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public List<Connection> connections(Call call) {
        return List.of(new Connection("manual", "manual", List.of("VOID")));
    }

    @Override
    public List<Offer> rates(Call call, ShipmentId shipment, @Nullable String carrier) {
        recorder.note("rates", call, shipment);
        Rate rate = new Rate("own", "Van", new Money(new BigDecimal("7.9000"), "EUR"), 2);
        return List.of(new Offer("manual", 1, List.of(rate), null));
    }

    @Override
    public void receive(String carrier, Map<String, List<String>> headers, byte[] body) {
        if (!headers.containsKey("x-hmac-signature")) {
            throw new PlatenException(Errors.SIGNATURE, "The signature is missing or wrong");
        }
    }

    @Override
    public ShipmentView order(Call call, ShipmentId shipment, LabelWish wish) {
        recorder.note("labels " + wish.carrier(), call, shipment);
        return Samples.shipment();
    }

    @Override
    public ShipmentView voidLabel(Call call, ShipmentId shipment, int packageNumber) {
        recorder.note("void " + packageNumber, call, shipment);
        return Samples.shipment();
    }

    @Override
    public List<Parcel> parcels(Call call, ShipmentId shipment) {
        return List.of();
    }
}
