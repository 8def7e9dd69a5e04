package org.platen.core.order;

import java.util.ArrayList;
import java.util.List;
import org.platen.api.access.Call;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.ShownSteps;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerOrderView;
import org.platen.api.order.OrderService;

/** The steps that a storefront is told: those that the customer's own view of the order has. */
public final class StepsToTell implements ShownSteps {
    private static final Call STOREFRONT = Call.system("storefront");

    private final OrderService orders;

    public StepsToTell(OrderService orders) {
        this.orders = orders;
    }

    @Override
    public List<OutboundUpdate.Step> of(OrderId order) {
        List<OutboundUpdate.Step> steps = new ArrayList<>();
        for (CustomerOrderView.Line line :
                orders.customerView(STOREFRONT, order).items()) {
            line.steps().forEach(step -> steps.add(new OutboundUpdate.Step(line.title(), step.label(), step.pieces())));
        }
        return steps;
    }
}
