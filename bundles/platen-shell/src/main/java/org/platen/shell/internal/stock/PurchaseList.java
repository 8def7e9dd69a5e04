package org.platen.shell.internal.stock;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.PurchaseView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists orders to suppliers. */
@Service
@Command(scope = "platen", name = "purchase-list", description = "Lists orders to suppliers, newest first")
public final class PurchaseList extends PlatenCommand {
    private static final Table<PurchaseView> TABLE = Table.of(PurchaseView.class)
            .column("Id", PurchaseView::id)
            .column("Supplier", PurchaseView::supplier)
            .column("For", PurchaseView::location)
            .column("Reference", PurchaseView::reference)
            .column("State", PurchaseView::state)
            .column("Lines", purchase -> purchase.lines().size())
            .column("Created", PurchaseView::createdAt);

    @Reference(optional = true)
    @Nullable
    PurchaseService service;

    @Option(name = "--state", description = "open, closed or canceled")
    @Nullable
    String state;

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        PurchaseService purchases = running(service, "The service of orders to suppliers");
        return Answer.page(
                purchases.find(
                        call(), Words.choiceIf("--state", state, PurchaseView.State.class), Words.page(limit, after)),
                TABLE);
    }
}
