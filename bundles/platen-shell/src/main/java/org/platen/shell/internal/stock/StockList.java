package org.platen.shell.internal.stock;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.StockView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists stock by site and material. */
@Service
@Command(scope = "platen", name = "stock-list", description = "Lists stock by site and material")
public final class StockList extends StockCommand {
    private static final Table<StockView> TABLE = Table.of(StockView.class)
            .column("At", StockView::location)
            .column("Material", StockView::material)
            .column("On hand", StockView::onHand)
            .column("Reserved", StockView::reserved)
            .column("Incoming", StockView::incoming)
            .column("Unit", StockView::unit);

    @Option(name = "--location", description = "Only stock at this site")
    @Nullable
    String location;

    @Option(name = "--material", description = "Only stock of this material")
    @Nullable
    String material;

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        return Answer.page(stock().stock(call(), location, material, Words.page(limit, after)), TABLE);
    }
}
