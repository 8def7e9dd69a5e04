package org.platen.core.order;

import java.time.Clock;
import java.time.Duration;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.api.console.JobFactsService;
import org.platen.api.document.LabelPrinting;
import org.platen.api.document.PaperSource;
import org.platen.api.file.FileStore;
import org.platen.api.floor.BatchRuleService;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.PutWallService;
import org.platen.api.floor.QualityService;
import org.platen.api.intake.IntakeRejects;
import org.platen.api.intake.IntakeService;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.JobService;
import org.platen.api.job.OfflineScanService;
import org.platen.api.order.OrderService;
import org.platen.api.report.ReportService;
import org.platen.api.routing.RoutingService;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.StockService;
import org.platen.core.decoration.DecorationTypeUseCases;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.ShownStates;
import org.platen.core.intake.Door;
import org.platen.core.intake.Intake;
import org.platen.core.intake.OrderUpdates;
import org.platen.core.intake.RejectUseCases;
import org.platen.core.job.Attempts;
import org.platen.core.job.BatchRuleUseCases;
import org.platen.core.job.BatchRuns;
import org.platen.core.job.BatchScans;
import org.platen.core.job.BatchUndo;
import org.platen.core.job.BatchUseCases;
import org.platen.core.job.Canceling;
import org.platen.core.job.Events;
import org.platen.core.job.Garments;
import org.platen.core.job.JobEngine;
import org.platen.core.job.JobFactsUseCases;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.JobReader;
import org.platen.core.job.JobUseCases;
import org.platen.core.job.LabelPrintingUseCases;
import org.platen.core.job.Labelling;
import org.platen.core.job.MissingTypes;
import org.platen.core.job.NewJobs;
import org.platen.core.job.Offers;
import org.platen.core.job.OfflineScans;
import org.platen.core.job.OnOrder;
import org.platen.core.job.Papers;
import org.platen.core.job.PrintFiles;
import org.platen.core.job.QualityDesk;
import org.platen.core.job.Rejecting;
import org.platen.core.job.Release;
import org.platen.core.job.Scans;
import org.platen.core.job.StationCommands;
import org.platen.core.job.StockGate;
import org.platen.core.job.StockSweep;
import org.platen.core.job.WhyNotAnswers;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;
import org.platen.core.report.ReportUseCases;
import org.platen.core.routing.ArtworkGate;
import org.platen.core.routing.Loads;
import org.platen.core.routing.Routing;
import org.platen.core.routing.RoutingParts;
import org.platen.core.routing.RoutingUseCases;
import org.platen.core.shipping.Arrivals;
import org.platen.core.shipping.CarrierNews;
import org.platen.core.shipping.Departure;
import org.platen.core.shipping.LabelDesk;
import org.platen.core.shipping.PutWall;
import org.platen.core.shipping.ShipmentUseCases;
import org.platen.core.shipping.Unpacking;
import org.platen.core.stock.PurchaseUseCases;
import org.platen.core.stock.ShortCounts;
import org.platen.core.stock.StockUseCases;
import org.platen.spi.workflow.WorkflowReader;

/** The domain put together: every use case over one store. Tests build it over a real database just as the bundle does. */
public record House(
        OrderService orders,
        JobService jobs,
        IntakeChecks checks,
        BatchService batches,
        BatchRuleService batchRules,
        LabelPrinting labelPrinting,
        PaperSource papers,
        ShipmentService shipments,
        StockService stock,
        PurchaseService purchases,
        LabelDesk labels,
        IntakeService intake,
        OfflineScanService offlineScans,
        QualityService quality,
        PutWallService putWall,
        IntakeRejects rejects,
        RoutingService routing,
        DecorationTypeUseCases decorationTypes,
        DecorationTypes types,
        PluginCalls plugins,
        ReportService reports,
        JobFactsService jobFacts)
        implements AutoCloseable {

    /** What the house stands on. */
    public record Parts(
            Transactions transactions,
            CatalogService catalog,
            Skus skus,
            Customers customers,
            Floor floor,
            FileStore files,
            WorkflowReader workflows,
            RoutingParts routing) {
        /** Without stock, and with the built-in table of places. */
        public Parts(
                Transactions transactions,
                CatalogService catalog,
                Skus skus,
                Customers customers,
                Floor floor,
                FileStore files,
                WorkflowReader workflows) {
            this(transactions, catalog, skus, customers, floor, files, workflows, RoutingParts.standard());
        }
    }

    /**
     * How it is run.
     *
     * @param pluginBudget longest a plugin may take for one answer
     * @param checkEvery how often the intake check runs by itself
     * @param allowOvertaking whether a job may take stock that is not enough for an older one
     * @param customerFields whether entered orders keep the customer's name and e-mail
     */
    public record Settings(
            Duration pluginBudget, Duration checkEvery, boolean allowOvertaking, boolean customerFields) {
        /** The same for a shop in which the older job always comes first. */
        public Settings(Duration pluginBudget, Duration checkEvery) {
            this(pluginBudget, checkEvery, false);
        }

        /** The same for a shop that keeps the customer's name and e-mail. */
        public Settings(Duration pluginBudget, Duration checkEvery, boolean allowOvertaking) {
            this(pluginBudget, checkEvery, allowOvertaking, true);
        }
    }

    public static House build(Parts parts, Settings settings, Clock clock) {
        Floor floor = parts.floor();
        PluginCalls calls = new PluginCalls(settings.pluginBudget());
        DecorationTypes types = new DecorationTypes(parts.transactions(), parts.workflows(), calls, clock);
        OrderTrack track = new OrderTrack();
        ShownStates shown = new ShownStates(types, clock);
        JobEngine engine = new JobEngine(types, track, shown);
        StockGate stock = new StockGate(types, engine, settings.allowOvertaking());
        StockSweep sweep = new StockSweep(parts.transactions(), stock, clock);
        Loads loads = new Loads();
        Transactions transactions = new Offers(parts.transactions(), sweep, loads);
        MissingTypes missing = new MissingTypes(types);
        PrintFiles files = new PrintFiles(parts.files());
        JobPlanner planner = new JobPlanner(types, calls, parts.skus(), floor, files);
        JobReader reader = new JobReader(transactions, parts.skus(), floor, types, missing, files);
        NewJobs newJobs = new NewJobs(types);
        Arrivals arrivals = new Arrivals(track);
        Departure departure = new Departure(types, engine, arrivals);
        Unpacking unpacking = new Unpacking(departure, arrivals);
        Routing routing = new Routing(transactions, floor, parts.routing(), clock);
        OrderFlow flow = new OrderFlow(transactions, planner, newJobs, engine, stock, track, types, routing, clock);
        NewOrders newOrders = new NewOrders(planner, newJobs, stock, routing, clock);
        WhyNotAnswers why = new WhyNotAnswers(transactions, missing, types, clock);
        Door door = new Door(transactions, parts.routing().requireAddress());
        DraftSkus draftSkus = new DraftSkus(parts.catalog(), parts.skus());
        LineRules rules = new LineRules(types, calls, parts.files());
        OrderEntry entry = new OrderEntry(
                transactions,
                parts.catalog(),
                parts.skus(),
                parts.customers(),
                floor,
                planner,
                newOrders,
                flow,
                draftSkus,
                rules,
                door,
                settings.customerFields(),
                clock);
        LineEntry lines = new LineEntry(transactions, parts.skus(), draftSkus, flow, track, rules, clock);
        Checkout checkout = new Checkout(transactions, parts.skus(), planner, flow, track, door, clock);
        Recurrence recurrence = new Recurrence(transactions, entry, flow, clock);
        OrderOffice office = new OrderOffice(
                transactions, floor, recurrence, track, new Canceling(types, engine), unpacking, door, clock);
        OrderReader orderReader = new OrderReader(transactions, parts.skus(), floor, planner, missing, types, clock);
        Release release = new Release(
                // Not the ones that offer: a sweep does so itself, once for all orders.
                parts.transactions(),
                types,
                planner,
                reader,
                new Garments(types),
                stock,
                sweep,
                order -> recurrence.advance("timer:intake", order),
                order -> checkout.finish(Call.system("timer:intake"), order),
                settings.checkEvery(),
                clock);
        PutWall wall = new PutWall(transactions, floor);
        Events events = new Events(
                transactions,
                types,
                missing,
                planner,
                reader,
                engine,
                wall,
                item -> release.check(Call.system("platen"), item),
                clock);
        Rejecting rejecting = new Rejecting(transactions, types, events, engine, unpacking, clock);
        Labelling labelling = new Labelling(types, missing, engine, clock);
        StationCommands commands =
                new StationCommands(transactions, types, events, rejecting, engine, labelling, clock);
        Scans scans = new Scans(
                transactions,
                floor,
                types,
                missing,
                calls,
                planner,
                reader,
                events,
                departure,
                commands,
                rejecting,
                wall,
                new BatchScans(transactions, floor, types, missing, planner, reader, engine, clock),
                new BatchUndo(transactions, types, commands, engine, clock),
                clock);
        IntakeChecks checks =
                parts.routing().waitForArtwork() ? new ArtworkGate(release, transactions, flow::advance) : release;
        OrderUseCases orders = new OrderUseCases(
                transactions, entry, lines, checkout, office, orderReader, flow, why, checks, floor, clock);
        Intake intake = new Intake(
                transactions, parts.skus(), newOrders, flow, checks, new OrderUpdates(office, track), door, clock);
        return new House(
                orders,
                new JobUseCases(
                        transactions,
                        floor,
                        reader,
                        events,
                        scans,
                        new Attempts(transactions, types, engine, newJobs, stock, unpacking, clock),
                        why,
                        clock),
                checks,
                new BatchUseCases(
                        transactions, types, missing, calls, planner, reader, engine, labelling, floor, clock),
                new BatchRuleUseCases(
                        transactions,
                        new BatchRuns(transactions, types, calls, planner, reader, engine, labelling, floor, clock),
                        floor,
                        clock),
                new LabelPrintingUseCases(transactions, floor, labelling, clock),
                new Papers(
                        transactions,
                        types,
                        calls,
                        reader,
                        jobs -> transactions.required(tx -> tx.stock().pickPlaces(jobs))),
                new ShipmentUseCases(transactions, departure, arrivals, unpacking, clock),
                new StockUseCases(transactions, floor, new ShortCounts(stock), sweep, clock),
                new PurchaseUseCases(transactions, floor, new OnOrder(types, engine, stock), sweep, clock),
                new LabelDesk(transactions, new CarrierNews(departure, arrivals), clock),
                intake,
                new OfflineScans(transactions, scans, types, floor, clock),
                new QualityDesk(transactions, floor),
                wall,
                new RejectUseCases(transactions, intake, door),
                new RoutingUseCases(
                        transactions,
                        floor,
                        parts.customers(),
                        routing,
                        flow,
                        checks,
                        stock,
                        loads,
                        door::lookAgain,
                        clock),
                new DecorationTypeUseCases(transactions, types, calls, shown),
                types,
                calls,
                new ReportUseCases(transactions, floor, clock),
                new JobFactsUseCases(transactions, reader, planner, types, calls));
    }

    @Override
    public void close() {
        plugins.close();
    }
}
