package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.delivery.PrintQueue;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.document.PrintTicket;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.shipping.LabelDesk;
import org.platen.persistence.internal.sql.SqlPrintQueue;
import org.platen.testkit.database.TestSchema;

/** Shipping labels that the house makes itself, because no carrier does. */
@Tag("PI-10")
class HouseLabelStoryTest extends Story {
    private static final Duration LEASE = Duration.ofMinutes(3);

    HouseLabelStoryTest(TestSchema schema) {
        super(schema);
        shop.plate("sign", 1);
    }

    private ShipmentView packed(String tracking, PackageDraft... packages) {
        OrderId order = shop.paid(Ticket.of("sign", 1));
        shop.makePlates(order);
        return shop.house
                .shipments()
                .create(
                        Shop.OPERATOR,
                        order,
                        new ShipmentDraft(
                                false,
                                tracking == null ? null : "Van",
                                tracking,
                                null,
                                false,
                                List.of(),
                                List.of(packages)));
    }

    private static PackageDraft box(Integer grams) {
        return new PackageDraft(grams, null, null, null, List.of());
    }

    private LabelDesk desk() {
        return shop.house.labels();
    }

    private Task next() {
        return desk().claim(1, LEASE, Set.of()).get(0);
    }

    private PackageView parcel(ShipmentView shipment) {
        return shop.house
                .shipments()
                .get(Shop.OPERATOR, shipment.id())
                .packages()
                .get(0);
    }

    private ParcelPaper paper(ShipmentView shipment) {
        return shop.house.papers().parcel(Shop.OPERATOR, shipment.id(), 1);
    }

    @Test
    void a_parcel_with_a_number_of_our_own_has_a_label_as_soon_as_the_carrier_says_it_makes_none() {
        Address dock = new Address("Shop", null, "Dock 1", null, "Berlin", null, "10115", "DE", null);
        shop.floor.putLocation(new LocationView(0, "main", "Main", true, dock, null, "UTC", Map.of()));
        ShipmentView shipment = packed(null, box(450), box(null));
        assertThat(refused(() -> paper(shipment)).code()).isEqualTo(Errors.NOT_FOUND);
        desk().order(Shop.OPERATOR, shipment.id(), new LabelWish("manual", null, List.of(1)));
        Task task = next();
        desk().begin(task, "own");
        desk().bought(task, new BoughtLabel("PLT-1", "Own delivery", "PLT-1", null, null, "Same day"));
        assertThat(parcel(shipment).houseLabel()).as("it may yet send a file").isFalse();

        desk().filed(next(), null, null);

        assertThat(parcel(shipment).houseLabel()).isTrue();
        ParcelPaper paper = paper(shipment);
        assertThat(paper.trackingNumber()).isEqualTo("PLT-1");
        assertThat(paper.carrier()).isEqualTo("Own delivery");
        assertThat(paper.service()).isEqualTo("Same day");
        assertThat(paper.from()).isEqualTo(dock);
        assertThat(paper.of()).isEqualTo(2);
        assertThat(paper.weightGrams()).isEqualTo(450);
        assertThat(paper.orderNumber()).isEqualTo(shop.order(shipment.order()).orderNumber());
    }

    @Test
    void a_number_that_was_entered_has_a_label_and_a_carriers_own_file_has_none_of_ours() {
        ShipmentView entered = packed("VAN-77");
        assertThat(paper(entered).trackingNumber()).isEqualTo("VAN-77");
        assertThat(paper(entered).carrier()).isEqualTo("Van");

        ShipmentView bought = packed(null, box(450));
        desk().order(Shop.OPERATOR, bought.id(), new LabelWish("post", null, List.of()));
        Task task = next();
        desk().begin(task, "rate_1");
        desk().bought(task, new BoughtLabel("shp_1", "USPS", "T-1", null, null));
        desk().retry(next(), "no answer", Duration.ofHours(1));
        assertThat(refused(() -> paper(bought)).code()).isEqualTo(Errors.NOT_FOUND);
        shop.admin("UPDATE label_purchase SET next_at = '2020-01-01'");
        desk().filed(next(), "ab".repeat(32), "image/png");

        assertThat(parcel(bought).houseLabel()).isFalse();
        assertThat(refused(() -> paper(bought)).code()).isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    void nobody_sees_the_label_of_another_location() {
        ShipmentView shipment = packed("VAN-77");
        Call elsewhere = new Call("nora", Set.of(Role.OPERATOR), null, null, Set.of(4711L));

        assertThat(refused(() -> shop.house.papers().parcel(elsewhere, shipment.id(), 1))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    @Tag("G-16")
    void it_is_printed_at_the_packing_station() {
        ShipmentView shipment = packed("VAN-77");
        Call admin = Call.system("admin");
        String station = "pack";
        printer(admin, station, LabelFormat.ZPL_62X29);
        assertThat(refused(() -> shop.house.labelPrinting().printParcel(Shop.OPERATOR, shipment.id(), 1, station)))
                .hasMessageContaining("too small");
        printer(admin, station, LabelFormat.ZPL);

        PrintTicket ticket = shop.house.labelPrinting().printParcel(Shop.OPERATOR, shipment.id(), 1, station);

        assertThat(ticket.shipment()).isEqualTo(shipment.id());
        assertThat(ticket.packageNumber()).isEqualTo(1);
        PrintQueue.Task task =
                new SqlPrintQueue(shop.transactions).claim(5, LEASE, Set.of()).get(0);
        assertThat(task.shipment()).isEqualTo(shipment.id());
        assertThat(task.packageNumber()).isEqualTo(1);
        assertThat(refused(() -> shop.house.labelPrinting().printParcel(Shop.OPERATOR, shipment.id(), 2, station))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    @Test
    @Tag("G-16")
    void a_carriers_file_is_printed_at_a_station_whose_printer_understands_it() {
        ShipmentView shipment = packed(null, box(450));
        desk().order(Shop.OPERATOR, shipment.id(), new LabelWish("post", null, List.of()));
        Task task = next();
        desk().begin(task, "rate_1");
        desk().bought(task, new BoughtLabel("shp_1", "USPS", "T-1", null, null));
        desk().filed(next(), "ab".repeat(32), "application/zpl");
        Call admin = Call.system("admin");
        printer(admin, "pack", LabelFormat.INCH_4X6);

        PlatenException unfit =
                refused(() -> shop.house.labelPrinting().printParcel(Shop.OPERATOR, shipment.id(), 1, "pack"));

        assertThat(unfit.code()).isEqualTo(Errors.STATE);
        assertThat(unfit)
                .hasMessageContaining("application/zpl")
                .hasMessageContaining("/shipments/" + shipment.id() + "/labels/1/file");
        printer(admin, "pack", LabelFormat.ZPL);
        PrintTicket ticket = shop.house.labelPrinting().printParcel(Shop.OPERATOR, shipment.id(), 1, "pack");
        assertThat(ticket.shipment()).isEqualTo(shipment.id());
        assertThat(shop.house.papers().parcelFile(Shop.OPERATOR, shipment.id(), 1))
                .contains(new ParcelFile("ab".repeat(32), "application/zpl"));
        desk().voidLabel(Shop.OPERATOR, shipment.id(), 1);
        assertThat(refused(() -> shop.house.labelPrinting().printParcel(Shop.OPERATOR, shipment.id(), 1, "pack"))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
    }

    private void printer(Call admin, String station, LabelFormat format) {
        shop.house
                .labelPrinting()
                .put(
                        admin,
                        new LabelPrinter(station, LabelPrinter.Kind.RAW, "10.0.0.9", 9100, null, format, 203, true));
    }
}
