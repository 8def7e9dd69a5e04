package org.platen.shell.internal.order;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.routing.RoutingService;
import org.platen.api.routing.RoutingView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Tells where an order is made and why, or says where. */
@Service
@Command(scope = "platen", name = "order-routing", description = "Tells where an order is made and why, or says where")
public final class OrderRouting extends OneOrderCommand {
    private static final Table<RoutingView.Candidate> TABLE = Table.of(RoutingView.Candidate.class)
            .column("Location", RoutingView.Candidate::location)
            .column("Chosen", RoutingView.Candidate::chosen)
            .column("Left today", RoutingView.Candidate::capacityLeft)
            .column("Lacks", RoutingView.Candidate::lacks)
            .column("Km", RoutingView.Candidate::distanceKm)
            .column("Why", RoutingView.Candidate::why);

    @Option(name = "--to", description = "Code of the location that is to make it, whatever the rules say")
    @Nullable
    String to;

    @Option(name = "--item", description = "Id of a line, with --to, to move it alone")
    @Nullable
    String item;

    @Option(name = "--dry-run", description = "What would be decided now")
    boolean dryRun;

    @Reference(optional = true)
    @Nullable
    RoutingService routing;

    @Override
    protected Answer run() {
        RoutingService service = running(routing, "The service of routing");
        RoutingView view = to != null
                ? service.override(call(), order(), item == null ? null : new ItemId(Words.id("--item", item)), to)
                : dryRun ? service.dryRun(call(), order()) : service.routing(call(), order());
        List<Consumer<PrintStream>> parts = new ArrayList<>();
        parts.add(out -> out.println(view.reason()));
        for (RoutingView.Line line : view.items()) {
            parts.add(out -> out.println(line.title() + ": " + line.reason()));
            parts.add(out -> TABLE.print(out, line.candidates()));
        }
        return Answer.parts(view, parts);
    }
}
