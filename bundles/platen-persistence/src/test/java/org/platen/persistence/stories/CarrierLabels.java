package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.ProblemView;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.LabelView;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.shipping.LabelDesk;
import org.platen.persistence.internal.sql.SqlProblems;
import org.platen.testkit.database.TestSchema;

/** A shop that packs signs and buys labels for them. */
abstract class CarrierLabels extends Story {
    static final Duration LEASE = Duration.ofMinutes(3);
    static final PackageDraft BOX = new PackageDraft(450, 300, 200, 100, List.of());

    CarrierLabels(TestSchema schema) {
        super(schema);
        shop.plate("sign", 1);
    }

    LabelDesk desk() {
        return shop.house.labels();
    }

    OrderId made(int signs) {
        OrderId order = shop.paid(Ticket.of("sign", signs));
        shop.makePlates(order);
        return order;
    }

    ShipmentView packed(OrderId order, PackageDraft... packages) {
        return shop.house
                .shipments()
                .create(
                        Shop.OPERATOR,
                        order,
                        new ShipmentDraft(false, null, null, null, false, List.of(), List.of(packages)));
    }

    ShipmentView wish(ShipmentView shipment, LabelWish wish) {
        return desk().order(Shop.OPERATOR, shipment.id(), wish);
    }

    static LabelWish cheapest(String carrier) {
        return new LabelWish(carrier, null, List.of());
    }

    List<Task> claim() {
        return desk().claim(10, LEASE, Set.of());
    }

    Task next() {
        List<Task> tasks = claim();
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    /** As if the node that holds the claim had died long enough ago. */
    void theNodeDies() {
        shop.admin("UPDATE label_purchase SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    }

    void timePasses() {
        shop.admin("UPDATE label_purchase SET next_at = '2020-01-01'");
    }

    static BoughtLabel label(String tracking) {
        return new BoughtLabel("shp_" + tracking, "USPS", tracking, "https://track.example/" + tracking, usd("7.90"));
    }

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    void buy(String tracking) {
        Task task = next();
        assertThat(desk().begin(task, "rate_1")).isTrue();
        desk().bought(task, label(tracking));
        desk().filed(next(), null, null);
    }

    PackageView parcel(ShipmentView shipment, int number) {
        return shop.house
                .shipments()
                .get(Shop.OPERATOR, shipment.id())
                .packages()
                .get(number - 1);
    }

    LabelState state(ShipmentView shipment) {
        LabelView label = parcel(shipment, 1).label();
        assertThat(label).isNotNull();
        return label.state();
    }

    ProblemService problemPage() {
        return new SqlProblems(shop.transactions);
    }

    List<ProblemView> problems() {
        return problemPage().find(Shop.OPERATOR, new PageRequest(10, null)).items();
    }

    /** Tries the task in vain until nobody tries it any more. */
    void fails(String problem) {
        for (int i = 0; i < 8; i++) {
            timePasses();
            desk().retry(next(), problem, null);
        }
        timePasses();
        assertThat(claim()).isEmpty();
    }
}
