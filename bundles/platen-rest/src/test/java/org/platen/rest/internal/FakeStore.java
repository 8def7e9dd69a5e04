package org.platen.rest.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MaterialView;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.api.stock.OrderMaterial;
import org.platen.api.stock.PurchaseDraft;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.PurchaseView;
import org.platen.api.stock.ReceiptDraft;
import org.platen.api.stock.StockService;
import org.platen.api.stock.StockView;

/** Stock and orders to suppliers: notes what is asked and answers samples. */
record FakeStore(Recorder recorder) implements StockService, PurchaseService {
    private static final BigDecimal TEN = new BigDecimal("10.0000");

    @Override
    public MaterialView putMaterial(Call call, String code, MaterialDraft draft) {
        recorder.note("putMaterial", call, code, draft);
        return material(call, code);
    }

    @Override
    public MaterialView material(Call call, String code) {
        return new MaterialView(code, "Shirt", "piece", TEN, null, true, TEN, BigDecimal.ONE, BigDecimal.ZERO, 2);
    }

    @Override
    public Page<MaterialView> materials(Call call, MaterialFilter filter, PageRequest page) {
        recorder.note("materials", call, filter, page);
        return new Page<>(List.of(material(call, "shirt")), "more");
    }

    @Override
    public BinView putBin(Call call, BinView bin) {
        recorder.note("putBin", call, bin);
        return bin;
    }

    @Override
    public List<BinView> bins(Call call, String location) {
        return List.of(new BinView(location, "A", 1));
    }

    @Override
    public Page<StockView> stock(Call call, @Nullable String location, @Nullable String material, PageRequest page) {
        recorder.note("stock", call, location, material);
        return new Page<>(
                List.of(new StockView(
                        "berlin",
                        "shirt",
                        "piece",
                        TEN,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        List.of(new StockView.InBin("A", 1, TEN)))),
                null);
    }

    @Override
    public MovementView move(Call call, MovementDraft draft) {
        recorder.note("moveStock", call, draft);
        return movement();
    }

    private static MovementView movement() {
        return new MovementView(
                5,
                Samples.NOW,
                "olga",
                MovementKind.PICK,
                "berlin",
                "A",
                "shirt",
                BigDecimal.ONE.negate(),
                BigDecimal.ONE,
                TEN,
                null,
                Samples.JOB,
                null);
    }

    @Override
    public Page<MovementView> movements(Call call, @Nullable String material, PageRequest page) {
        return new Page<>(List.of(movement()), null);
    }

    @Override
    public List<OrderMaterial> needs(Call call, List<OrderId> orders) {
        recorder.note("needs", call, orders);
        return List.of(new OrderMaterial(
                "shirt", "piece", TEN, BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("2.50"), true));
    }

    @Override
    public PurchaseView create(Call call, PurchaseDraft draft) {
        recorder.note("buy", call, draft);
        return get(call, 6);
    }

    @Override
    public PurchaseView get(Call call, long purchase) {
        return new PurchaseView(
                purchase,
                "Blanks Ltd",
                "berlin",
                "PO-7",
                PurchaseView.State.OPEN,
                "olga",
                Samples.NOW,
                List.of(new PurchaseView.Line(
                        61,
                        "shirt",
                        "piece",
                        TEN,
                        BigDecimal.ZERO,
                        Samples.JOB,
                        new PurchaseView.Work("Shirt 1/2", "on_order", Samples.ORDER, "#A/7 ü"))));
    }

    @Override
    public Page<PurchaseView> find(Call call, PurchaseView.@Nullable State state, PageRequest page) {
        recorder.note("purchases", call, state);
        return new Page<>(List.of(get(call, 6)), null);
    }

    @Override
    public PurchaseView cancel(Call call, long purchase) {
        recorder.note("cancelPurchase", call, purchase);
        return get(call, purchase);
    }

    @Override
    public PurchaseView receive(Call call, long purchase, ReceiptDraft receipt) {
        recorder.note("receive", call, purchase, receipt);
        return get(call, purchase);
    }
}
