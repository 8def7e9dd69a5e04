package org.platen.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuView;
import org.platen.api.model.Address;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.Artwork;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.LineDraft;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobCounts;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;

/** What a draft becomes: the rows of an order and its lines, with their first marks. Pure. */
final class DraftRows {
    private DraftRows() {}

    static String code(LineDraft line) {
        return line.newSku() != null ? line.newSku().code() : Objects.requireNonNullElse(line.sku(), "");
    }

    static OrderRow row(
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

    static NewOrders.NewOrder fresh(OrderRow order, List<LineDraft> lines, List<Long> ids, Map<String, SkuView> known) {
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

    static ItemRow item(
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

    static List<Mark> firstMarks(Call call, NewOrders.NewOrder fresh, Instant now) {
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

    static Mark entered(OrderRow order, String actor, Instant now) {
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
}
