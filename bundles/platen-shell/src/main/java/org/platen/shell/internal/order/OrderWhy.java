package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Reasons;
import org.platen.shell.internal.Words;

/** Tells why an order does not move. */
@Service
@Command(scope = "platen", name = "order-why", description = "Tells why an order does not move")
public final class OrderWhy extends OneOrderCommand {
    @Option(name = "--item", description = "Id of a line, to ask for it alone")
    @Nullable
    String item;

    @Override
    protected Answer run() {
        return Reasons.answer(
                item == null
                        ? orders().why(call(), order())
                        : orders().why(call(), order(), new ItemId(Words.id("--item", item))));
    }
}
