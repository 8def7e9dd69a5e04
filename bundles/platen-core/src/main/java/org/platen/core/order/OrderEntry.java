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
import java.util.OptionalLong;
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
import org.platen.api.order.ApprovalState;
import org.platen.api.order.Artwork;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.LineDraft;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderPreview;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;
import org.platen.core.intake.Door;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobCounts;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;

/** Orders and lines entered by people and partners. */
final class OrderEntry {
    private final Transactions transactions;
    private final CatalogService catalog;
    private final Skus skus;
    private final Customers customers;
    private final Floor floor;
    private final JobPlanner planner;
    private final NewOrders newOrders;
    private final OrderFlow flow;
    private final OrderTrack track;
    private final LineRules rules;
    private final Door door;
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
            OrderTrack track,
            LineRules rules,
            Door door,
            Clock clock) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.skus = skus;
        this.customers = customers;
        this.floor = floor;
        this.planner = planner;
        this.newOrders = newOrders;
        this.flow = flow;
        this.track = track;
        this.rules = rules;
        this.door = door;
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
        OrderDraft draft = copied(call, given);
        Map<String, SkuView> known = knownSkus(call, draft.lines());
        throwIfAny(problems(draft, known));
        Optional<CustomerView> customer = customer(call, draft);
        if (!draft.basket()) {
            door.requireGood(customer.map(CustomerView::id).orElse(null));
        }
        Optional<LocationView> location = place(call, draft);
        Instant now = clock.instant();
        List<Long> ids = transactions.required(tx -> tx.ids(1 + draft.lines().size()));
        OrderId id = new OrderId(ids.get(0));
        OrderRow order = row(id, draft, customer, location.map(LocationView::id).orElse(null), now);
        NewOrders.NewOrder fresh = fresh(order, draft.lines(), ids.subList(1, ids.size()), known);
        Optional<List<WantedWork>> wanted = newOrders.plan(fresh, known);
        boolean twice = transactions.required(tx -> {
            boolean known2 = tx.orders().numberExists(order.number());
            newOrders.insert(tx, call.actor(), fresh, wanted, firstMarks(call, fresh, now), now);
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

    private Map<String, SkuView> knownSkus(Call call, List<LineDraft> lines) {
        Map<String, SkuView> known = new HashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (LineDraft line : lines) {
            if (line.newSku() != null) {
                SkuView made = madeSku(call, line);
                known.put(made.code(), made);
            } else if (line.sku() != null) {
                codes.add(line.sku());
            }
        }
        if (!codes.isEmpty()) {
            known.putAll(skus.byCodes(codes));
        }
        return known;
    }

    /** Makes the SKU that a line brings, or takes the one that an earlier try of the same call made. */
    private SkuView madeSku(Call call, LineDraft line) {
        var draft = Objects.requireNonNull(line.newSku());
        Optional<SkuView> present = skus.byCode(draft.code());
        return present.orElseGet(() -> catalog.createSku(call.plain(), draft));
    }

    private static String code(LineDraft line) {
        return line.newSku() != null ? line.newSku().code() : Objects.requireNonNullElse(line.sku(), "");
    }

    private List<FieldError> problems(OrderDraft draft, Map<String, SkuView> known) {
        List<FieldError> errors = new ArrayList<>();
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
        if (draft.repeatMonths() != null && (draft.repeatMonths() < 1 || draft.processAt() == null)) {
            errors.add(new FieldError(
                    "/repeatMonths", "order.repeat", "must be at least 1 and needs processAt, the first date"));
        }
        if (draft.total() != null && draft.total().amount().signum() < 0) {
            errors.add(new FieldError("/total/amount", "order.total", "must not be negative"));
        }
        for (int i = 0; i < draft.lines().size(); i++) {
            LineDraft line = draft.lines().get(i);
            errors.addAll(rules.problems(line, known.get(code(line)), "/lines/" + i));
        }
        return errors;
    }

    private static void tooLong(List<FieldError> errors, @Nullable String text, int max, String pointer) {
        if (text != null && text.length() > max) {
            errors.add(new FieldError(pointer, Errors.INVALID.id(), "must have at most " + max + " characters"));
        }
    }

    private static void throwIfAny(List<FieldError> errors) {
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
        return Optional.of(
                catalog.createCustomer(call.plain(), new CustomerDraft(name, email, draft.shipTo(), false, false)));
    }

    private static OrderRow row(
            OrderId id, OrderDraft draft, Optional<CustomerView> customer, @Nullable Long location, Instant now) {
        boolean approval = customer.filter(CustomerView::needsApproval).isPresent();
        Address address = draft.shipTo() != null
                ? draft.shipTo()
                : customer.map(CustomerView::address).orElse(null);
        boolean onAccount =
                draft.onAccount() || customer.filter(CustomerView::onAccount).isPresent();
        return new OrderRow(
                id,
                draft.orderNumber() == null ? "M-" + id : draft.orderNumber(),
                "MANUAL",
                null,
                null,
                null,
                null,
                draft.basket() ? OrderState.BASKET : OrderState.RECEIVED,
                PaymentState.UNPAID,
                approval ? ApprovalState.PENDING : ApprovalState.NOT_REQUIRED,
                DeliveryState.NONE,
                null,
                false,
                false,
                draft.policy() == null ? JobPolicy.ON_PAYMENT : draft.policy(),
                onAccount,
                customer.map(CustomerView::id).orElse(null),
                draft.customerName() != null
                        ? draft.customerName()
                        : customer.map(CustomerView::name).orElse(null),
                draft.customerEmail() != null
                        ? draft.customerEmail()
                        : customer.map(CustomerView::email).orElse(null),
                blankToNull(draft.poNumber()),
                draft.fulfilmentDate(),
                draft.processAt(),
                draft.repeatMonths(),
                address,
                draft.shippingMethod(),
                location,
                draft.total(),
                false,
                null,
                now,
                now,
                1);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static NewOrders.NewOrder fresh(
            OrderRow order, List<LineDraft> lines, List<Long> ids, Map<String, SkuView> known) {
        List<ItemRow> items = new ArrayList<>();
        Map<ItemId, List<Artwork>> artwork = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            ItemId id = new ItemId(ids.get(i));
            items.add(item(order, id, i + 1, line, known.get(code(line)), order.state()));
            artwork.put(id, line.artwork());
        }
        return new NewOrders.NewOrder(order, items, artwork);
    }

    private static ItemRow item(
            OrderRow order, ItemId id, int position, LineDraft line, @Nullable SkuView sku, OrderState state) {
        return new ItemRow(
                id,
                order.id(),
                position,
                sku == null ? code(line) : sku.code(),
                sku == null ? code(line) : sku.name(),
                line.quantity(),
                0,
                state,
                line.parameters(),
                line.personalisation(),
                null,
                true,
                false,
                JobCounts.NONE);
    }

    private static List<Mark> firstMarks(Call call, NewOrders.NewOrder fresh, Instant now) {
        OrderRow order = fresh.order();
        List<Mark> marks = new ArrayList<>();
        for (ItemRow item : fresh.items()) {
            marks.add(Mark.order(order.id(), "item.added", now, call.actor(), Map.of())
                    .of(item.id())
                    .spo("Nothing"));
        }
        marks.add(entered(order, call.actor(), now));
        if (order.state() == OrderState.RECEIVED) {
            marks.addAll(gateMarks(order, call.actor(), now));
        }
        return marks;
    }

    private static Mark entered(OrderRow order, String actor, Instant now) {
        return Mark.order(order.id(), "order." + OrderTrack.word(order.state()), now, actor, Map.of())
                .states(null, order.state().name())
                .spo(OrderTrack.spo(order.state()));
    }

    /** What keeps a received order from production, told once when it is received. */
    static List<Mark> gateMarks(OrderRow order, String actor, Instant now) {
        List<Mark> marks = new ArrayList<>();
        if (order.processAt() != null && order.processAt().isAfter(now)) {
            marks.add(Mark.order(
                            order.id(),
                            "order.future",
                            now,
                            actor,
                            Map.of("processAt", order.processAt().toString()))
                    .spo("FutureOrder"));
        }
        if (order.approval() == ApprovalState.PENDING) {
            marks.add(Mark.order(order.id(), "order.unapproved", now, actor, Map.of())
                    .spo("UnapprovedOrder"));
        }
        return marks;
    }

    /** Ends the basket in two steps: checkout begins, visibly; then the order is received and goes on its way. */
    void submit(Call call, OrderId id) {
        OrderRow basket = transactions.required(tx -> OrderReader.visible(call, tx, id));
        if (basket.state() == OrderState.BASKET) {
            throwIfAny(door.problems(basket.shipTo()));
            door.requireGood(basket.customer());
        }
        boolean begun = transactions.required(tx -> {
            OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
            OrderReader.requireVisible(call, tx, order);
            if (order.state() != OrderState.BASKET) {
                return false;
            }
            if (tx.items().ofOrder(id).stream().allMatch(ItemRow::removed)) {
                throw PlatenException.field(Errors.CONTENT, "/items", "the basket is empty");
            }
            Instant now = clock.instant();
            if (!order.creating()) {
                tx.orders().change(id, new OrderChange().creating(true), now);
                tx.marks()
                        .add(List.of(Mark.order(id, "order.creating", now, call.actor(), Map.of())
                                .spo("Creating")));
            }
            return true;
        });
        if (!begun) {
            throw PlatenException.refused(Errors.STATE, "Only a basket can be submitted", stateOf(call, id), List.of());
        }
        checkout(call, id);
    }

    private String stateOf(Call call, OrderId id) {
        return transactions.required(
                tx -> OrderReader.visible(call, tx, id).state().name());
    }

    /** Second half of a checkout; also run for one that a crash cut in half. */
    void checkout(Call call, OrderId id) {
        checkAgainstPlugins(call, id);
        transactions.required(tx -> {
            OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
            if (order.state() != OrderState.BASKET) {
                return false;
            }
            Instant now = clock.instant();
            track.move(tx, call.actor(), order, OrderState.RECEIVED, new OrderChange().creating(false), now);
            OrderTrack.received(tx, id);
            tx.marks().add(gateMarks(order, call.actor(), now));
            return true;
        });
        flow.advance(call.actor(), id);
    }

    private void checkAgainstPlugins(Call call, OrderId id) {
        List<ItemRow> items = transactions.required(tx -> {
            OrderReader.visible(call, tx, id);
            return tx.items().ofOrder(id);
        });
        planner.count(items, skus.byCodes(OrderReader.codes(items)));
    }

    OrderPreview preview(Call call, OrderDraft draft) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Set<String> codes = new LinkedHashSet<>();
        draft.lines().forEach(line -> codes.add(code(line)));
        Map<String, SkuView> known = codes.isEmpty() ? Map.of() : skus.byCodes(codes);
        OrderRow order = row(new OrderId(0), draft, Optional.empty(), null, clock.instant());
        Map<String, Integer> bySku = new HashMap<>();
        int total = 0;
        List<ItemRow> items = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            LineDraft line = draft.lines().get(i);
            items.add(item(order, new ItemId(i), i + 1, line, known.get(code(line)), order.state()));
        }
        Map<ItemId, Integer> counts = planner.count(items, known);
        for (ItemRow item : items) {
            int parts = counts.getOrDefault(item.id(), 0);
            bySku.merge(Objects.requireNonNullElse(item.sku(), ""), parts, Integer::sum);
            total += parts;
        }
        return new OrderPreview(total, bySku, problems(draft, known));
    }

    ItemId addItem(Call call, OrderId id, LineDraft line) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Optional<String> earlier = transactions.required(tx -> tx.once().earlier(call));
        if (earlier.isPresent()) {
            return new ItemId(Long.parseLong(earlier.get()));
        }
        Map<String, SkuView> known = knownSkus(call, List.of(line));
        SkuView sku = known.get(code(line));
        throwIfAny(rules.problems(line, sku, ""));
        Instant now = clock.instant();
        return transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, OptionalLong.empty());
            List<ItemRow> items = tx.items().ofOrder(id);
            ItemId item = new ItemId(tx.ids(1).get(0));
            tx.items().insert(List.of(item(order, item, items.size() + 1, line, sku, OrderTrack.fresh(order))));
            if (!line.artwork().isEmpty()) {
                tx.items().putArtwork(item, line.artwork());
            }
            tx.marks()
                    .add(List.of(Mark.order(id, "item.added", now, call.actor(), Map.of("sku", code(line)))
                            .of(item)
                            .spo("Nothing")));
            if (order.state() == OrderState.BASKET) {
                tx.marks().add(List.of(entered(order, call.actor(), now)));
            }
            touch(tx, order, now);
            track.rollUp(tx, call.actor(), id, now);
            tx.once().keep(call, item.toString(), now);
            return item;
        });
    }

    void patchItem(Call call, OrderId id, ItemId itemId, LinePatch patch, OptionalLong ifVersion) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        ItemRow present = transactions.required(tx -> item(tx, id, itemId));
        LineDraft wanted = new LineDraft(
                present.sku(),
                null,
                patch.quantity() == null ? present.quantity() : patch.quantity(),
                patch.parameters() == null ? present.parameters() : patch.parameters(),
                present.personalisation(),
                patch.artwork() == null ? List.of() : patch.artwork());
        SkuView sku = present.sku() == null
                ? null
                : skus.byCodes(List.of(present.sku())).get(present.sku());
        throwIfAny(rules.problems(wanted, sku, ""));
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, ifVersion);
            ItemRow item = own(tx, call, order, itemId);
            tx.items().change(item.withQuantity(wanted.quantity()).withParameters(wanted.parameters()));
            revive(tx, order, item);
            if (patch.artwork() != null) {
                tx.items().putArtwork(itemId, patch.artwork());
                tx.marks()
                        .add(List.of(Mark.order(id, "item.artwork", now, call.actor(), Map.of())
                                .of(itemId)
                                .spo("ArtworkUploaded")));
            }
            if (patch.quantity() != null || patch.parameters() != null) {
                tx.marks()
                        .add(List.of(Mark.order(
                                        id,
                                        "item.changed",
                                        now,
                                        call.actor(),
                                        Map.of("quantity", item.quantity() + " -> " + wanted.quantity()))
                                .of(itemId)));
            }
            touch(tx, order, now);
            return item;
        });
    }

    void removeItem(Call call, OrderId id, ItemId itemId) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, OptionalLong.empty());
            ItemRow item = own(tx, call, order, itemId);
            tx.items().change(item.asRemoved());
            tx.marks()
                    .add(List.of(Mark.order(id, "item.removed", now, call.actor(), Map.of())
                            .of(itemId)));
            touch(tx, order, now);
            return item;
        });
    }

    void resolveSku(Call call, OrderId id, ItemId itemId, String code) {
        call.require(Role.OPERATOR);
        SkuView sku = skus.byCodes(List.of(code)).get(code);
        if (sku == null) {
            throw PlatenException.field(Errors.INVALID, "/sku", "there is no SKU " + code);
        }
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, OptionalLong.empty());
            ItemRow item = own(tx, call, order, itemId);
            if (item.counts().scope() > 0) {
                throw PlatenException.refused(
                        Errors.STATE, "The line has jobs already", item.state().name(), List.of());
            }
            tx.items().change(item.withSku(sku.code(), item.title()));
            tx.marks()
                    .add(List.of(Mark.order(
                                    id,
                                    "item.sku-resolved",
                                    now,
                                    call.actor(),
                                    Map.of("sku", Objects.requireNonNullElse(item.sku(), "-") + " -> " + sku.code()))
                            .of(itemId)));
            touch(tx, order, now);
            return item;
        });
        flow.advance(call.actor(), id);
    }

    private static ItemRow item(Tx tx, OrderId order, ItemId id) {
        return tx.items()
                .get(id)
                .filter(item -> item.order().equals(order) && !item.removed())
                .orElseThrow(() -> PlatenException.notFound("item", id));
    }

    /** The line, when it is made where the caller works. */
    private static ItemRow own(Tx tx, Call call, OrderRow order, ItemId id) {
        ItemRow item = item(tx, order.id(), id);
        if (!call.at(item.location() == null ? order.location() : item.location())) {
            throw PlatenException.notFound("item", id);
        }
        return item;
    }

    /** A line of which all pieces were cancelled waits for jobs again when somebody changes it. */
    private static void revive(Tx tx, OrderRow order, ItemRow item) {
        if (item.state() == OrderState.CANCELED) {
            tx.items().setState(List.of(item.id()), OrderTrack.fresh(order));
        }
    }

    private static void touch(Tx tx, OrderRow order, Instant now) {
        boolean reconcile = order.state().compareTo(OrderState.INTAKE_HOLD) >= 0;
        tx.orders().change(order.id(), new OrderChange().reconcileNeeded(reconcile), now);
    }

    /** The order, locked, when its lines may still be changed (PG-32, PG-44). */
    static OrderRow changeable(Tx tx, Call call, OrderId id, OptionalLong ifVersion) {
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
        OrderReader.requireVisible(call, tx, order);
        if (ifVersion.isPresent() && ifVersion.getAsLong() != order.version()) {
            throw new PlatenException(Errors.STALE, "The order is at version " + order.version());
        }
        OrderFlow.requireOpen(order);
        if (order.state().isFinal()) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "The order is " + OrderTrack.word(order.state()) + "; enter a new order",
                    order.state().name(),
                    List.of("copy"));
        }
        return order;
    }
}
