package org.platen.persistence.stories;

import java.math.BigDecimal;
import org.platen.api.model.JobId;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.PurchaseDraft;
import org.platen.api.stock.PurchaseView;
import org.platen.api.stock.ReceiptDraft;
import org.platen.api.stock.StockView;

/** The store of the shop: shirts in bins A (first on the way) and B of the main site. */
final class Store {
    private final Shop shop;

    Store(Shop shop) {
        this.shop = shop;
        shop.tee.usesBlanks();
        bin("main", "A", 1);
        bin("main", "B", 2);
    }

    void bin(String location, String code, int walk) {
        shop.house.stock().putBin(Shop.OPERATOR, new BinView(location, code, walk));
    }

    /** From now on the material is counted. */
    void keep(String material) {
        shop.house
                .stock()
                .putMaterial(
                        Shop.OPERATOR, material, new MaterialDraft("Blank " + material, "piece", null, null, true));
    }

    void receive(String material, int amount, String bin) {
        move(MovementKind.RECEIPT, material, amount, bin);
    }

    void receive(String location, String material, int amount, String bin) {
        shop.house
                .stock()
                .move(
                        Shop.OPERATOR,
                        new MovementDraft(
                                MovementKind.RECEIPT,
                                location,
                                bin,
                                material,
                                BigDecimal.valueOf(amount),
                                null,
                                null,
                                null));
    }

    void move(MovementKind kind, String material, int amount, String bin) {
        shop.house
                .stock()
                .move(
                        Shop.OPERATOR,
                        new MovementDraft(
                                kind, "main", bin, material, BigDecimal.valueOf(amount), null, null, "by hand"));
    }

    StockView stock(String location, String material) {
        return shop.house
                .stock()
                .stock(Shop.OPERATOR, location, material, new PageRequest(10, null))
                .items()
                .get(0);
    }

    /** On hand, reserved and incoming, such as {@code 3/1/0}. */
    String level(String material) {
        return level("main", material);
    }

    String level(String location, String material) {
        StockView stock = stock(location, material);
        return plain(stock.onHand()) + "/" + plain(stock.reserved()) + "/" + plain(stock.incoming());
    }

    static String plain(BigDecimal amount) {
        return Integer.toString(amount.intValueExact());
    }

    PurchaseView buy(String material, int amount, JobId job) {
        return shop.house
                .purchases()
                .create(
                        Shop.OPERATOR,
                        new PurchaseDraft(
                                "Blanks Ltd",
                                "main",
                                "PO-7",
                                java.util.List.of(new PurchaseDraft.Line(material, BigDecimal.valueOf(amount), job))));
    }

    PurchaseView arrive(PurchaseView purchase, int amount, boolean complete) {
        return shop.house
                .purchases()
                .receive(
                        Shop.OPERATOR,
                        purchase.id(),
                        new ReceiptDraft(
                                java.util.List.of(new ReceiptDraft.Line(
                                        purchase.lines().get(0).id(), BigDecimal.valueOf(amount), "A")),
                                complete));
    }
}
