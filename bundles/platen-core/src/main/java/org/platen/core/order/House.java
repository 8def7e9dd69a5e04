package org.platen.core.order;

import java.time.Clock;
import java.time.Duration;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.api.file.FileStore;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.PutWallService;
import org.platen.api.floor.QualityService;
import org.platen.api.intake.IntakeService;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.JobService;
import org.platen.api.job.OfflineScanService;
import org.platen.api.order.OrderService;
import org.platen.api.shipping.ShipmentService;
import org.platen.core.decoration.DecorationTypeUseCases;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.intake.Intake;
import org.platen.core.intake.OrderUpdates;
import org.platen.core.job.Attempts;
import org.platen.core.job.BatchUseCases;
import org.platen.core.job.Canceling;
import org.platen.core.job.Events;
import org.platen.core.job.JobEngine;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.JobReader;
import org.platen.core.job.JobUseCases;
import org.platen.core.job.MissingTypes;
import org.platen.core.job.NewJobs;
import org.platen.core.job.OfflineScans;
import org.platen.core.job.PrintFiles;
import org.platen.core.job.QualityDesk;
import org.platen.core.job.Rejecting;
import org.platen.core.job.Release;
import org.platen.core.job.Scans;
import org.platen.core.job.StationCommands;
import org.platen.core.job.WhyNotAnswers;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;
import org.platen.core.shipping.Arrivals;
import org.platen.core.shipping.Departure;
import org.platen.core.shipping.LabelDesk;
import org.platen.core.shipping.PutWall;
import org.platen.core.shipping.ShipmentUseCases;
import org.platen.spi.workflow.WorkflowReader;

/** The domain put together: every use case over one store. Tests build it over a real database just as the bundle does. */
public record House(
        OrderService orders,
        JobService jobs,
        IntakeChecks checks,
        BatchService batches,
        ShipmentService shipments,
        LabelDesk labels,
        IntakeService intake,
        OfflineScanService offlineScans,
        QualityService quality,
        PutWallService putWall,
        DecorationTypeUseCases decorationTypes,
        DecorationTypes types,
        PluginCalls plugins)
        implements AutoCloseable {

    /** What the house stands on. */
    public record Parts(
            Transactions transactions,
            CatalogService catalog,
            Skus skus,
            Customers customers,
            Floor floor,
            FileStore files,
            WorkflowReader workflows) {}

    /**
     * How it is run.
     *
     * @param pluginBudget longest a plugin may take for one answer
     * @param checkEvery how often the intake check runs by itself
     */
    public record Settings(Duration pluginBudget, Duration checkEvery) {}

    public static House build(Parts parts, Settings settings, Clock clock) {
        Transactions transactions = parts.transactions();
        Floor floor = parts.floor();
        PluginCalls calls = new PluginCalls(settings.pluginBudget());
        DecorationTypes types = new DecorationTypes(transactions, parts.workflows(), calls, clock);
        MissingTypes missing = new MissingTypes(types);
        PrintFiles files = new PrintFiles(parts.files());
        JobPlanner planner = new JobPlanner(types, calls, parts.skus(), floor, files);
        JobReader reader = new JobReader(transactions, parts.skus(), floor, types, missing, files);
        OrderTrack track = new OrderTrack();
        JobEngine engine = new JobEngine(types, track);
        NewJobs newJobs = new NewJobs(types);
        Departure departure = new Departure(types, engine);
        PutWall wall = new PutWall(transactions, floor);
        Events events = new Events(transactions, types, missing, planner, reader, engine, wall, clock);
        Rejecting rejecting = new Rejecting(transactions, types, events, engine, clock);
        StationCommands commands = new StationCommands(transactions, types, events, rejecting, engine, clock);
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
                clock);
        OrderFlow flow = new OrderFlow(transactions, planner, newJobs, engine, track, types, floor, clock);
        WhyNotAnswers why = new WhyNotAnswers(transactions, missing, clock);
        OrderEntry entry = new OrderEntry(
                transactions,
                parts.catalog(),
                parts.skus(),
                parts.customers(),
                floor,
                planner,
                flow,
                track,
                new LineRules(types, calls, parts.files()),
                clock);
        Recurrence recurrence = new Recurrence(transactions, entry, flow, clock);
        OrderOffice office =
                new OrderOffice(transactions, floor, recurrence, track, new Canceling(types, engine), clock);
        OrderReader orderReader = new OrderReader(transactions, parts.skus(), floor, planner, missing, clock);
        Release release = new Release(
                transactions,
                types,
                planner,
                reader,
                engine,
                order -> recurrence.advance("timer:intake", order),
                order -> entry.checkout(Call.system("timer:intake"), order),
                settings.checkEvery(),
                clock);
        OrderUseCases orders = new OrderUseCases(transactions, entry, office, orderReader, flow, why, release, clock);
        return new House(
                orders,
                new JobUseCases(
                        transactions,
                        floor,
                        reader,
                        events,
                        scans,
                        new Attempts(transactions, types, engine, newJobs, clock),
                        missing,
                        why,
                        clock),
                release,
                new BatchUseCases(transactions, types, missing, calls, planner, reader, engine, floor, clock),
                new ShipmentUseCases(transactions, departure, new Arrivals(track), clock),
                new LabelDesk(transactions, new Arrivals(track), clock),
                new Intake(transactions, parts.skus(), flow, release, new OrderUpdates(office, track), clock),
                new OfflineScans(transactions, scans, clock),
                new QualityDesk(transactions, floor),
                wall,
                new DecorationTypeUseCases(transactions, types),
                types,
                calls);
    }

    @Override
    public void close() {
        plugins.close();
    }
}
