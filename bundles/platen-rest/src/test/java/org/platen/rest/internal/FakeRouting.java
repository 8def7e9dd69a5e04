package org.platen.rest.internal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.routing.AccountRouting;
import org.platen.api.routing.RoutingService;
import org.platen.api.routing.RoutingView;

/** Routing: notes what is asked and answers samples. */
record FakeRouting(Recorder recorder) implements RoutingService {
    private static final AccountRouting ACCOUNT = new AccountRouting("berlin", Set.of("oslo"), null);

    private static RoutingView view(OrderId order) {
        RoutingView.Candidate candidate =
                new RoutingView.Candidate("berlin", true, false, false, 7, List.of("ink"), 12L, "Chosen");
        return new RoutingView(
                order,
                true,
                List.of("berlin"),
                "All of it is made at berlin",
                Samples.NOW,
                "user:olga",
                List.of(new RoutingView.Line(new ItemId(3), "Shirt", "berlin", "nearest", List.of(candidate))));
    }

    @Override
    public RoutingView routing(Call call, OrderId order) {
        return view(order);
    }

    @Override
    public RoutingView dryRun(Call call, OrderId order) {
        recorder.note("dryRunRouting", call, order);
        return view(order);
    }

    @Override
    public RoutingView override(Call call, OrderId order, @Nullable ItemId item, String location) {
        recorder.note("overrideRouting", call, order, item, location);
        return view(order);
    }

    @Override
    public RoutingView split(Call call, OrderId order, ItemId item, List<RoutingView.Part> parts) {
        recorder.note("splitRouting", call, order, item, parts);
        return view(order);
    }

    @Override
    public AccountRouting ofCustomer(Call call, CustomerId customer) {
        return ACCOUNT;
    }

    @Override
    public AccountRouting putCustomer(Call call, CustomerId customer, AccountRouting routing) {
        recorder.note("putCustomerRouting", call, customer, routing);
        return routing;
    }

    @Override
    public AccountRouting ofStorefront(Call call, String storefront) {
        return ACCOUNT;
    }

    @Override
    public AccountRouting putStorefront(Call call, String storefront, AccountRouting routing) {
        recorder.note("putStorefrontRouting", call, storefront, routing);
        return routing;
    }
}
