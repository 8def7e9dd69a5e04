package org.platen.shell.internal.catalog;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Sheet;
import org.platen.shell.internal.Table;

/** Shows a SKU. */
@Service
@Command(scope = "platen", name = "sku-show", description = "Shows a SKU with its parts")
public final class SkuShow extends CatalogCommand {
    private static final Table<SkuPart> PARTS = Table.of(SkuPart.class)
            .column("Part", SkuPart::code)
            .column("Name", SkuPart::name)
            .column("Qty", SkuPart::quantity)
            .column("Type", SkuPart::decoration)
            .column("Placement", SkuPart::placement)
            .column("File", part -> part.fileName() == null ? part.file() : part.fileName())
            .column("Attributes", SkuPart::attributes);

    @Argument(index = 0, name = "sku", description = "Code or id", required = true)
    String code = "";

    @Override
    protected Answer run() {
        return show(catalog().sku(call(), code));
    }

    static Answer show(SkuView sku) {
        Sheet head = new Sheet()
                .line("SKU", sku.code() + ", " + sku.name())
                .line("Made of", sku.substrate())
                .line("Finishing", sku.finishing())
                .line(
                        "Lines may set",
                        sku.parameters().stream()
                                .filter(SkuParameter::exposed)
                                .map(SkuParameter::name)
                                .toList());
        return Answer.parts(sku, List.of(head, out -> PARTS.print(out, sku.parts())));
    }
}
