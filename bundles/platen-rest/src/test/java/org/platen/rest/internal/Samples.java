package org.platen.rest.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.model.SkuId;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.Artwork;
import org.platen.api.order.Assignment;
import org.platen.api.order.CustomerOrderView;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.ItemView;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.NoteView;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.OrderView;
import org.platen.api.order.PaymentState;
import org.platen.api.order.Personalisation;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentView;

/** One of everything. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final OrderId ORDER = new OrderId(7);
    static final JobId JOB = new JobId(70);
    static final String SHA = "ab".repeat(32);

    private Samples() {}

    static HoldView hold() {
        return new HoldView(3, null, null, HoldReason.DATA, "sku.unknown", "There is no SKU TEE-X", "operator", NOW);
    }

    static ItemView item() {
        return new ItemView(
                new ItemId(11),
                1,
                "TEE",
                "Shirt",
                2,
                OrderState.OPEN,
                Map.of("size", "M"),
                List.of(new Personalisation("Name", "Zoë", false)),
                List.of(new Artwork("front", null, SHA, "front.png", Artwork.STORED, null)),
                "line-1",
                false,
                2,
                1,
                0,
                "printing",
                List.of(JOB, new JobId(71)));
    }

    static NoteView note() {
        return new NoteView(5, "Fragile", true, "user:anna", NOW);
    }

    static OrderView order(boolean closed) {
        return new OrderView(
                ORDER,
                "#A/7 ü",
                "shopify",
                "shop-one",
                "4711",
                OrderState.OPEN,
                PaymentState.PAID,
                ApprovalState.NOT_REQUIRED,
                DeliveryState.NONE,
                CustomerStatus.IN_PRODUCTION,
                "printing",
                50,
                null,
                new CustomerId(9),
                "Anna",
                "anna@example.com",
                LocalDate.of(2026, 3, 5),
                "InTime",
                null,
                null,
                false,
                false,
                JobPolicy.ON_PAYMENT,
                false,
                new Address("Anna", null, "Way 1", null, "Town", null, "12345", "DE", null),
                "standard",
                "berlin",
                new Money(new BigDecimal("25.90"), "EUR"),
                new Money(new BigDecimal("25.90"), "EUR"),
                false,
                closed,
                false,
                2,
                Map.of("TEE", 2),
                List.of(hold()),
                List.of(item()),
                List.of(note()),
                List.of(),
                NOW,
                NOW,
                4);
    }

    static OrderSummary summary() {
        return new OrderSummary(
                ORDER,
                "#A/7 ü",
                "SHOPIFY",
                "shop",
                "820982911946154508",
                OrderState.OPEN,
                PaymentState.PAID,
                CustomerStatus.IN_PRODUCTION,
                "printing",
                50,
                new CustomerId(9),
                "Anna",
                null,
                null,
                false,
                false,
                1,
                2,
                NOW);
    }

    static CustomerOrderView customerOrder() {
        return new CustomerOrderView(
                ORDER,
                "#A/7 ü",
                null,
                CustomerStatus.IN_PRODUCTION,
                null,
                List.of(new CustomerOrderView.Line(
                        "Shirt", 2, CustomerStatus.IN_PRODUCTION, List.of(new CustomerOrderView.Step("Printing", 1)))),
                List.of(new CustomerOrderView.Tracking("DHL", "T1", null)),
                List.of(new NoteView(6, "Thank you", false, "user:anna", NOW)),
                NOW);
    }

    static JobView job() {
        return new JobView(
                JOB,
                ORDER,
                "#A/7 ü",
                new ItemId(11),
                "unit-1",
                "Shirt 1/2",
                "TEE",
                "dtg",
                3,
                "scanned",
                Phase.PRODUCING,
                1,
                "PLT70",
                false,
                "berlin",
                "dtg-1",
                "printer-1",
                new Assignment(Assignment.Mode.TAGGED_PRINTERS, null, Set.of("dtg")),
                new JobView.PrintFile(SHA, "frönt \"1\".png"),
                "Shirt M white",
                List.of("press"),
                NOW,
                new JobView.Schedule("dtg-1", NOW, "user:anna"),
                Map.of("cart", "C1"),
                8L,
                null,
                false,
                List.of(),
                List.of("qcPass", "qcFail"),
                NOW,
                NOW,
                NOW,
                2);
    }

    static MarkView mark() {
        return new MarkView(
                1,
                ORDER,
                JOB,
                "job.scanned",
                NOW,
                "token:scanner",
                "picked",
                "scanned",
                "InProduction",
                1500L,
                Map.of("station", "dtg-1"));
    }

    private static PackageView parcel() {
        return new PackageView(
                1, 450, null, null, null, List.of(), "T1", null, false, null, null, true, null, null, null, null);
    }

    static ShipmentView shipment() {
        return new ShipmentView(
                new ShipmentId(33),
                ORDER,
                false,
                "DHL",
                "T1",
                null,
                false,
                null,
                null,
                null,
                List.of(JOB),
                List.of(parcel()),
                NOW);
    }

    static SkuView sku() {
        return new SkuView(
                new SkuId(21),
                "TEE",
                "Shirt",
                "Shirt white",
                List.of("press"),
                List.of(new SkuPart("p", "Front", 1, "dtg", "front", null, null, Map.of("width", "300"))),
                List.of(new SkuParameter(
                        "size", SkuParameter.Type.CHOICE, true, true, null, List.of("M", "L"), null, null, null)),
                NOW,
                6);
    }

    static CustomerView customer() {
        return new CustomerView(new CustomerId(9), "Anna", "anna@example.com", null, false, false, NOW, 1);
    }
}
