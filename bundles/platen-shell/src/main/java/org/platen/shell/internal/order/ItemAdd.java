package org.platen.shell.internal.order;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.order.ItemView;
import org.platen.api.order.LineDraft;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Adds a line. */
@Service
@Command(scope = "platen", name = "item-add", description = "Adds a line to an order")
public final class ItemAdd extends OneOrderCommand {
    @Argument(index = 1, name = "sku", description = "Code of the SKU", required = true)
    String sku = "";

    @Argument(index = 2, name = "quantity", description = "How many")
    String quantity = "1";

    @Option(name = "--param", description = "name=value of an exposed parameter", multiValued = true)
    List<String> parameters = List.of();

    @Override
    protected Answer run() {
        Map<String, String> values = Words.pairs("--param", parameters);
        ItemView line = orders().addItem(
                        call(),
                        order(),
                        new LineDraft(sku, null, Words.count("quantity", quantity), values, List.of(), List.of()));
        return Answer.said(line, "Line " + line.id() + " is added: " + line.quantity() + " × " + line.title());
    }
}
