package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.model.ItemId;
import org.platen.api.order.ItemView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Puts the right SKU on a line. */
@Service
@Command(scope = "platen", name = "item-sku", description = "Puts the right SKU on a line whose SKU is unknown")
public final class ItemSku extends OneOrderCommand {
    @Argument(index = 1, name = "item", description = "Id of the line", required = true)
    String item = "";

    @Argument(index = 2, name = "sku", description = "Code of the right SKU", required = true)
    String sku = "";

    @Override
    protected Answer run() {
        ItemView line = orders().resolveSku(call(), order(), new ItemId(Words.id("item", item)), sku);
        return Answer.said(line, "Line " + line.id() + " is " + line.sku());
    }
}
