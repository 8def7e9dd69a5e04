package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.model.Address;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.Artwork;
import org.platen.api.order.LineDraft;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderPreview;
import org.platen.core.catalog.AddressRules;
import org.platen.core.catalog.MoneyRules;
import org.platen.core.catalog.Rules;
import org.platen.core.intake.Door;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;

/** Orders entered by people and partners. */
final class OrderEntry {
    /** Ten years: a series that goes on longer is nobody's plan. */
    static final int MOST_MONTHS = 120;

    private final Transactions transactions;
    private final CatalogService catalog;
    private final Skus skus;
    private final Customers customers;
    private final Floor floor;
    private final JobPlanner planner;
    private final NewOrders newOrders;
    private final OrderFlow flow;
    private final DraftSkus draftSkus;
    private final LineRules rules;
    private final Door door;
    private final boolean customerFields;
    private final Clock clock;

    OrderEntry(
            Transactions transactions,
            CatalogService catalog,
            Skus skus,
            Customers customers,
            Floor floor,
            JobPlanner planner,
            NewOrders newOrders,
            OrderFlow flow,
            DraftSkus draftSkus,
            LineRules rules,
            Door door,
            boolean customerFields,
            Clock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.skus = skus;
        this.customers = customers;
        this.floor = floor;
        this.planner = planner;
        this.newOrders = newOrders;
        this.flow = flow;
        this.draftSkus = draftSkus;
        this.rules = rules;
        this.door = door;
        this.customerFields = customerFields;
        this.clock = clock;
    }

    /** What was entered: the order, and what the person should know about it. */
    record Entered(OrderId order, List<String> warnings) {}

    Entered create(Call call, OrderDraft given) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Optional<String> earlier = transactions.required(tx -> tx.once().earlier(call));
        if (earlier.isPresent()) {
            return new Entered(new OrderId(Long.parseLong(earlier.get())), List.of());
        }
        OrderDraft draft = copied(call, customerFields ? given : given.withoutContact());
        Map<String, SkuView> known = draftSkus.known(call, draft.lines());
        throwIfAny(problems(given, draft, known));
        Optional<CustomerView> customer = customer(call, draft);
        if (!draft.basket()) {
            door.requireGood(customer.map(CustomerView::id).orElse(null));
        }
        Optional<LocationView> location = place(call, draft);
        Instant now = clock.instant();
        List<Long> ids = transactions.required(tx -> tx.ids(1 + draft.lines().size()));
        OrderId id = new OrderId(ids.get(0));
        OrderRow order = DraftRows.row(
                id, draft, customer, location.map(LocationView::id).orElse(null), now);
        NewOrders.NewOrder fresh = DraftRows.fresh(order, draft.lines(), ids.subList(1, ids.size()), known);
        Optional<List<WantedWork>> wanted = newOrders.plan(fresh, known);
        boolean twice = transactions.required(tx -> {
            boolean known2 = tx.orders().numberExists(order.number());
            newOrders.insert(tx, call.actor(), fresh, wanted, DraftRows.firstMarks(call, fresh, now), now);
            if (draft.notes() != null && !draft.notes().isBlank()) {
                tx.orders().addNote(id, draft.notes(), true, call.actor(), now);
            }
            tx.once().keep(call, id.toString(), now);
            return known2;
        });
        flow.afterInsert(call.actor(), fresh, wanted);
        return new Entered(id, twice ? List.of("There is another order with the number " + order.number()) : List.of());
    }

    /** Where it is said to be made; who works at one location only enters orders for that. */
    private Optional<LocationView> place(Call call, OrderDraft draft) {
        if (draft.location() == null && call.locations().size() == 1) {
            return floor.locationById(call.locations().iterator().next());
        }
        Optional<LocationView> location = Optional.ofNullable(draft.location()).flatMap(floor::location);
        if (!call.locations().isEmpty()
                && location.filter(one -> call.at(one.id())).isEmpty()) {
            throw PlatenException.field(Errors.INVALID, "/location", "must name a location that you work at");
        }
        return location;
    }

    private OrderDraft copied(Call call, OrderDraft given) {
        OrderId source = given.copyOf();
        if (source == null) {
            return given;
        }
        return transactions.required(tx -> {
            OrderRow order = OrderReader.visible(call, tx, source);
            List<ItemRow> items = tx.items().ofOrder(source).stream()
                    .filter(item -> !item.removed())
                    .toList();
            Map<ItemId, List<ArtworkRow>> artwork =
                    tx.items().artwork(items.stream().map(ItemRow::id).toList());
            List<LineDraft> lines = new ArrayList<>();
            for (ItemRow item : items) {
                List<Artwork> files = artwork.getOrDefault(item.id(), List.of()).stream()
                        .map(ArtworkRow::artwork)
                        .toList();
                lines.add(new LineDraft(
                        item.sku(), null, item.quantity(), item.parameters(), item.personalisation(), files));
            }
            return new OrderDraft(
                    given.orderNumber(),
                    given.poNumber(),
                    given.customer() == null ? order.customer() : given.customer(),
                    given.customerName() == null ? order.customerName() : given.customerName(),
                    given.customerEmail() == null ? order.customerEmail() : given.customerEmail(),
                    given.fulfilmentDate(),
                    given.processAt(),
                    given.repeatMonths(),
                    given.notes(),
                    given.shipTo() == null ? order.shipTo() : given.shipTo(),
                    given.shippingMethod() == null ? order.shippingMethod() : given.shippingMethod(),
                    given.location(),
                    given.total() == null ? order.total() : given.total(),
                    given.policy() == null ? order.policy() : given.policy(),
                    given.basket(),
                    given.onAccount() || order.onAccount(),
                    null,
                    given.lines().isEmpty() ? lines : given.lines());
        });
    }

    /**
     * What is wrong.
     *
     * @param given as it was entered
     * @param draft with what it takes from the order that it copies, which was taken before
     */
    private List<FieldError> problems(OrderDraft given, OrderDraft draft, Map<String, SkuView> known) {
        Rules entered = new Rules();
        if (given.total() != null) {
            MoneyRules.check(entered, given.total(), "/total");
        }
        if (given.shipTo() != null) {
            AddressRules.texts(entered, given.shipTo(), "/shipTo");
        }
        List<FieldError> errors = new ArrayList<>(entered.errors());
        if (draft.lines().isEmpty() && !draft.basket()) {
            errors.add(new FieldError("/lines", "order.no-lines", "must have at least one line"));
        }
        String number = draft.orderNumber();
        if (number != null && (number.isBlank() || number.length() > 200)) {
            errors.add(new FieldError("/orderNumber", "order.number", "must have 1 to 200 characters"));
        }
        tooLong(errors, draft.poNumber(), 120, "/poNumber");
        tooLong(errors, draft.customerName(), 200, "/customerName");
        tooLong(errors, draft.customerEmail(), 254, "/customerEmail");
        tooLong(errors, draft.shippingMethod(), 200, "/shippingMethod");
        tooLong(errors, draft.notes(), 4000, "/notes");
        if (draft.location() != null && floor.location(draft.location()).isEmpty()) {
            errors.add(new FieldError("/location", "location.unknown", "there is no location " + draft.location()));
        }
        if (!draft.basket()) {
            errors.addAll(door.problems(draft.shipTo()));
        }
        Integer months = draft.repeatMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS || draft.processAt() == null)) {
            errors.add(new FieldError(
                    "/repeatMonths",
                    "order.repeat",
                    "must be between 1 and " + MOST_MONTHS + " and needs processAt, the first date"));
        }
        if (draft.total() != null && draft.total().amount().signum() < 0) {
            errors.add(new FieldError("/total/amount", "order.total", "must not be negative"));
        }
        long pieces = 0;
        for (int i = 0; i < draft.lines().size(); i++) {
            LineDraft line = draft.lines().get(i);
            SkuView sku = known.get(DraftRows.code(line));
            errors.addAll(rules.problems(line, sku, "/lines/" + i, pieces));
            pieces += LineRules.pieces(line, sku);
        }
        return errors;
    }

    static void tooLong(List<FieldError> errors, @Nullable String text, int max, String pointer) {
        if (text != null && text.length() > max) {
            errors.add(new FieldError(pointer, Errors.INVALID.id(), "must have at most " + max + " characters"));
        }
    }

    static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw PlatenException.fields(Errors.INVALID, errors);
        }
    }

    private Optional<CustomerView> customer(Call call, OrderDraft draft) {
        if (draft.customer() != null) {
            return Optional.of(customers
                    .get(draft.customer())
                    .orElseThrow(() -> PlatenException.field(
                            Errors.INVALID, "/customer", "there is no customer " + draft.customer())));
        }
        String email = draft.customerEmail();
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        Optional<CustomerView> found = customers.find(email, new PageRequest(50, null)).items().stream()
                .filter(one -> email.equalsIgnoreCase(one.email()))
                .findFirst();
        if (found.isPresent()) {
            return found;
        }
        String name = draft.customerName() == null || draft.customerName().isBlank() ? email : draft.customerName();
        // Who may enter the order need not be one who keeps customers.
        return Optional.of(catalog.createCustomer(
                Call.system(call.actor()), new CustomerDraft(name, email, kept(draft), false, false)));
    }

    /** Where the customer lives from now on; an address that is only good enough for this order is left out. */
    private static @Nullable Address kept(OrderDraft draft) {
        Rules rules = new Rules();
        if (draft.shipTo() != null) {
            AddressRules.check(rules, draft.shipTo(), "/shipTo");
        }
        return rules.errors().isEmpty() ? draft.shipTo() : null;
    }

    OrderPreview preview(Call call, OrderDraft draft) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Set<String> codes = new LinkedHashSet<>();
        draft.lines().forEach(line -> codes.add(DraftRows.code(line)));
        Map<String, SkuView> known = codes.isEmpty() ? Map.of() : skus.byCodes(codes);
        List<FieldError> problems = problems(draft, draft, known);
        OrderRow order = DraftRows.row(new OrderId(0), draft, Optional.empty(), null, clock.instant());
        Map<String, Integer> bySku = new HashMap<>();
        int total = 0;
        List<ItemRow> items = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            LineDraft line = draft.lines().get(i);
            items.add(
                    DraftRows.item(order, new ItemId(i), i + 1, line, known.get(DraftRows.code(line)), order.state()));
        }
        Map<ItemId, Integer> counts = planner.count(items, known);
        for (ItemRow item : items) {
            int parts = counts.getOrDefault(item.id(), 0);
            bySku.merge(Objects.requireNonNullElse(item.sku(), ""), parts, OrderReader::together);
            total = OrderReader.together(total, parts);
        }
        return new OrderPreview(total, bySku, problems);
    }
}
