package org.platen.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuView;
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.ProblemView;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.system.VerifyService;

/** Catalogue, storefronts, problems and invariants: notes what is asked and answers samples. */
record FakeOffice(Recorder recorder) implements CatalogService, ProblemService, StorefrontWebhooks, VerifyService {
    @Override
    public SkuView createSku(Call call, SkuDraft draft) {
        recorder.note("createSku", call, draft);
        return Samples.sku();
    }

    @Override
    public SkuView sku(Call call, String codeOrId) {
        recorder.note("sku", call, codeOrId);
        return Samples.sku();
    }

    @Override
    public SkuView updateSku(Call call, String codeOrId, SkuDraft draft, OptionalLong ifVersion) {
        recorder.note("updateSku", call, codeOrId, draft, ifVersion);
        return Samples.sku();
    }

    @Override
    public Page<SkuView> findSkus(Call call, String text, PageRequest page) {
        recorder.note("findSkus", call, text, page);
        return new Page<>(List.of(Samples.sku()), null);
    }

    @Override
    public CustomerView createCustomer(Call call, CustomerDraft draft) {
        recorder.note("createCustomer", call, draft);
        return Samples.customer();
    }

    @Override
    public CustomerView customer(Call call, CustomerId customer) {
        recorder.note("customer", call, customer);
        return Samples.customer();
    }

    @Override
    public CustomerView updateCustomer(Call call, CustomerId customer, CustomerDraft draft, OptionalLong ifVersion) {
        recorder.note("updateCustomer", call, customer, draft, ifVersion);
        return Samples.customer();
    }

    @Override
    public Page<CustomerView> findCustomers(Call call, String text, PageRequest page) {
        return new Page<>(List.of(Samples.customer()), null);
    }

    @Override
    public Page<ProblemView> find(Call call, PageRequest page) {
        return new Page<>(
                List.of(new ProblemView(
                        "OUTBOX", 4, "shop-one", new OrderId(7), "shipped", "503 four times", 8, Samples.NOW)),
                null);
    }

    @Override
    public void retry(Call call, String kind, long id) {
        recorder.note("retry", call, kind, id);
    }

    @Override
    public void skip(Call call, String kind, long id, String reason) {
        recorder.note("skip", call, kind, id, reason);
    }

    @Override
    public Map<String, Long> rejections(Call call) {
        return Map.of("shop-one: signature", 3L);
    }

    @Override
    public void receive(String storefront, Map<String, List<String>> headers, byte[] body) {
        recorder.note("webhook", null, storefront, headers, body);
    }

    @Override
    public List<Connection> connections(Call call) {
        return List.of(new Connection("shop-one", "shopify", List.of("TRACKING")));
    }

    @Override
    public Report verify(Call call) {
        recorder.note("verify", call);
        return new Report(List.of(new Rule("I1", "Each order is here exactly once")), List.of());
    }
}
