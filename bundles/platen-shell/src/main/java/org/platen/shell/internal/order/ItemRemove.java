package org.platen.shell.internal.order;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.model.ItemId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Removes a line. */
@Service
@Command(scope = "platen", name = "item-remove", description = "Removes a line from an order")
public final class ItemRemove extends OneOrderCommand {
    @Argument(index = 1, name = "item", description = "Id of the line", required = true)
    String item = "";

    @Override
    protected Answer run() {
        orders().removeItem(call(), order(), new ItemId(Words.id("item", item)));
        return Answer.said(Map.of("order", order(), "item", item), "Line " + item + " is removed; reconcile the order");
    }
}
