package org.platen.shell.internal.catalog;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.CustomerId;
import org.platen.api.routing.AccountRouting;
import org.platen.api.routing.RoutingService;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Sheet;
import org.platen.shell.internal.Words;

/** Says where a customer's orders are made, or shows it. */
@Service
@Command(
        scope = "platen",
        name = "customer-routing",
        description = "Shows where a customer's orders are made; with options, says so anew")
public final class CustomerRouting extends PlatenCommand {
    @Argument(index = 0, name = "customer", description = "Id of the customer", required = true)
    String customer = "";

    @Option(name = "--pin", description = "Code of the only location that makes them")
    @Nullable
    String pinned;

    @Option(name = "--exclude", description = "Code of a location that never does", multiValued = true)
    List<String> excluded = List.of();

    @Option(name = "--block", description = "Why the customer gets no new orders")
    @Nullable
    String blocked;

    @Option(name = "--clear", description = "Forgets all of it")
    boolean clear;

    @Reference(optional = true)
    @Nullable
    RoutingService service;

    @Override
    protected Answer run() {
        RoutingService routing = running(service, "The service of routing");
        CustomerId id = new CustomerId(Words.id("customer", customer));
        boolean change = clear || pinned != null || !excluded.isEmpty() || blocked != null;
        AccountRouting now = change
                ? routing.putCustomer(call(), id, new AccountRouting(pinned, Set.copyOf(excluded), blocked))
                : routing.ofCustomer(call(), id);
        Sheet sheet = new Sheet()
                .line("Pinned to", now.pinned())
                .line("Never at", now.excluded())
                .line("Blocked", now.blocked());
        return Answer.parts(now, List.of(sheet));
    }
}
