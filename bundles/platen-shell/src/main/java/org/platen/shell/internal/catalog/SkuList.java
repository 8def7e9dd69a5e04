package org.platen.shell.internal.catalog;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists SKUs. */
@Service
@Command(scope = "platen", name = "sku-list", description = "Lists SKUs")
public final class SkuList extends CatalogCommand {
    private static final Table<SkuView> TABLE = Table.of(SkuView.class)
            .column("Code", SkuView::code)
            .column("Name", SkuView::name)
            .column("Made of", SkuView::substrate)
            .column("Parts", sku -> sku.parts().stream().map(SkuPart::code).toList())
            .column(
                    "Types",
                    sku -> sku.parts().stream()
                            .map(SkuPart::decoration)
                            .distinct()
                            .toList())
            .column("Changed", SkuView::updatedAt);

    @Argument(index = 0, name = "text", description = "Beginning of the code or name")
    @Nullable
    String text;

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        return Answer.page(catalog().findSkus(call(), text, Words.page(limit, after)), TABLE);
    }
}
