package org.platen.shell.internal.order;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.LineDraft;
import org.platen.api.order.OrderDraft;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.JsonText;
import org.platen.shell.internal.Words;

/** Enters an order. */
@Service
@Command(scope = "platen", name = "order-create", description = "Enters an order")
public final class OrderCreate extends OrderCommand {
    @Option(
            name = "--file",
            description = "File on the server with the whole order as JSON; other options do not count then")
    @Nullable
    String file;

    @Option(name = "--sku", description = "Code of a SKU, once for each line", multiValued = true)
    List<String> skus = List.of();

    @Option(name = "--quantity", description = "Quantity of each line in turn; 1 where missing", multiValued = true)
    List<String> quantities = List.of();

    @Option(name = "--param", description = "name=value of an exposed parameter, for every line", multiValued = true)
    List<String> parameters = List.of();

    @Option(name = "--number", description = "Order number")
    @Nullable
    String number;

    @Option(name = "--po", description = "Purchase order number")
    @Nullable
    String po;

    @Option(name = "--name", description = "Name of the customer")
    @Nullable
    String name;

    @Option(name = "--email", description = "E-mail of the customer")
    @Nullable
    String email;

    @Option(name = "--due", description = "Day of fulfilment, such as 2026-12-24")
    @Nullable
    String due;

    @Option(name = "--location", description = "Where it is made")
    @Nullable
    String location;

    @Option(name = "--on-account", description = "Counts as paid")
    boolean onAccount;

    @Option(name = "--basket", description = "Keeps it in the basket")
    boolean basket;

    @Override
    protected Answer run() {
        OrderDraft draft = file == null ? draft() : JsonText.read(Path.of(file), OrderDraft.class);
        return OrderSheets.answer(orders().create(call(), draft));
    }

    private OrderDraft draft() {
        List<LineDraft> lines = new ArrayList<>();
        for (String sku : skus) {
            int quantity =
                    lines.size() < quantities.size() ? Words.count("--quantity", quantities.get(lines.size())) : 1;
            Map<String, String> values = Words.pairs("--param", parameters);
            lines.add(new LineDraft(sku, null, quantity, values, List.of(), List.of()));
        }
        return new OrderDraft(
                number,
                po,
                null,
                name,
                email,
                Words.day("--due", due),
                null,
                null,
                null,
                null,
                null,
                location,
                null,
                null,
                basket,
                onAccount,
                null,
                lines);
    }
}
