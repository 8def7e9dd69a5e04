package org.platen.shell.internal.order;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
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

    private static final Pattern PART = Pattern.compile("([^=]+)=([0-9]{1,9})");

    @Option(name = "--to", description = "Code of the location that is to make it, whatever the rules say")
    @Nullable
    String to;

    @Option(name = "--item", description = "Id of a line, with --to, to move it alone")
    @Nullable
    String item;

    @Option(name = "--parts", description = "With --item, how many pieces of it are made where, such as nyc=25,lax=15")
    @Nullable
    String parts;

    @Option(name = "--dry-run", description = "What would be decided now")
    boolean dryRun;

    @Reference(optional = true)
    @Nullable
    RoutingService routing;

    @Override
    protected Answer run() {
        RoutingService service = running(routing, "The service of routing");
        RoutingView view = parts != null
                ? service.split(call(), order(), line(), parts(parts))
                : to != null
                        ? service.override(
                                call(), order(), item == null ? null : new ItemId(Words.id("--item", item)), to)
                        : dryRun ? service.dryRun(call(), order()) : service.routing(call(), order());
        List<Consumer<PrintStream>> shown = new ArrayList<>();
        shown.add(out -> out.println(view.reason()));
        for (RoutingView.Line line : view.items()) {
            shown.add(out -> out.println(line.title() + ": " + line.reason()));
            line.parts()
                    .forEach(part ->
                            shown.add(out -> out.println("  " + part.pieces() + " pieces at " + part.location())));
            shown.add(out -> TABLE.print(out, line.candidates()));
        }
        return Answer.parts(view, shown);
    }

    private ItemId line() {
        if (item == null) {
            throw PlatenException.field(Errors.INVALID, "--item", "must be given with --parts");
        }
        return new ItemId(Words.id("--item", item));
    }

    private static List<RoutingView.Part> parts(String text) {
        List<RoutingView.Part> parts = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            Matcher part = PART.matcher(one.strip());
            if (!part.matches()) {
                throw PlatenException.field(Errors.INVALID, "--parts", "must look like nyc=25,lax=15");
            }
            parts.add(new RoutingView.Part(part.group(1), Integer.parseInt(part.group(2))));
        }
        return parts;
    }
}
