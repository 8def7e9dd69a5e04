package org.platen.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.api.console.JobFactsService;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.api.delivery.ShownSteps;
import org.platen.api.document.LabelPrinting;
import org.platen.api.document.PaperSource;
import org.platen.api.error.PlatenException;
import org.platen.api.file.ArtworkQueue;
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
import org.platen.api.order.EntrySettings;
import org.platen.api.order.OrderService;
import org.platen.api.report.ReportService;
import org.platen.api.routing.RoutingService;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.StockService;
import org.platen.core.artwork.ArtworkDesk;
import org.platen.core.order.House;
import org.platen.core.order.StepsToTell;
import org.platen.core.port.Artworks;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.workflow.WorkflowReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the domain together when its store is there, offers its use cases as services, and lets decoration types in and out. */
@Component(service = CoreServices.class, immediate = true, configurationPid = "org.platen.floor")
@Designate(ocd = FloorConfig.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.order.OrderService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.job.JobService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.job.IntakeChecks\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.floor.BatchService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.floor.QualityService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.floor.PutWallService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.job.OfflineScanService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.floor.BatchRuleService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.document.LabelPrinting\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.document.PaperSource\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.shipping.ShipmentService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.stock.StockService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.stock.PurchaseService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.shipping.LabelService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.shipping.LabelQueue\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.intake.IntakeService\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.decoration.DecorationTypeService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.report.ReportService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.intake.IntakeRejects\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.routing.RoutingService\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.delivery.ShownSteps\"")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.platen.api.file.ArtworkQueue\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.console.JobFactsService\"")
public final class CoreServices {
    private static final Logger LOG = LoggerFactory.getLogger(CoreServices.class);
    private static final Duration PLUGIN_BUDGET = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration SHORTEST_CHECK = Duration.ofSeconds(5);

    private final House house;
    private final Set<DecorationType> present = ConcurrentHashMap.newKeySet();
    private final Deque<ServiceRegistration<?>> registrations = new ArrayDeque<>();
    /** Plugins are let in one after the other and never on the thread that brings them: it must not wait for the database. */
    private final ScheduledExecutorService door = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "platen-plugins");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public CoreServices(
            BundleContext context,
            FloorConfig config,
            @Reference Transactions transactions,
            @Reference CatalogService catalog,
            @Reference Skus skus,
            @Reference Customers customers,
            @Reference Floor floor,
            @Reference FileStore files,
            @Reference Artworks artworks,
            @Reference WorkflowReader workflows,
            @Reference RoutingSettings routing,
            @Reference EntrySettings entry) {
        Clock clock = HouseClock.of(entry.timeZone(), context.getProperty(HouseClock.PROPERTY));
        house = House.build(
                new House.Parts(transactions, catalog, skus, customers, floor, files, workflows, routing.parts()),
                new House.Settings(PLUGIN_BUDGET, checkEvery(config), config.allowOvertaking(), entry.customerFields()),
                clock);
        offer(context, OrderService.class, house.orders());
        offer(context, ShownSteps.class, new StepsToTell(house.orders()));
        offer(context, JobService.class, house.jobs());
        offer(context, IntakeChecks.class, house.checks());
        offer(context, BatchService.class, house.batches());
        offer(context, BatchRuleService.class, house.batchRules());
        offer(context, LabelPrinting.class, house.labelPrinting());
        offer(context, PaperSource.class, house.papers());
        offer(context, ShipmentService.class, house.shipments());
        offer(context, LabelService.class, house.labels());
        offer(context, LabelQueue.class, house.labels());
        offer(context, OfflineScanService.class, house.offlineScans());
        offer(context, QualityService.class, house.quality());
        offer(context, PutWallService.class, house.putWall());
        offer(context, StockService.class, house.stock());
        offer(context, PurchaseService.class, house.purchases());
        offer(context, IntakeService.class, house.intake());
        offer(context, ReportService.class, house.reports());
        offer(context, IntakeRejects.class, house.rejects());
        offer(context, RoutingService.class, house.routing());
        offer(context, ArtworkQueue.class, new ArtworkDesk(artworks, transactions, house.checks(), clock));
        offer(context, DecorationTypeService.class, house.decorationTypes());
        offer(context, JobFactsService.class, house.jobFacts());
    }

    private static Duration checkEvery(FloorConfig config) {
        Duration every = Duration.ofSeconds(config.checkSeconds());
        return every.compareTo(SHORTEST_CHECK) < 0 ? SHORTEST_CHECK : every;
    }

    private <T> void offer(BundleContext context, Class<T> type, T service) {
        registrations.push(context.registerService(type, service, FrameworkUtil.asDictionary(Map.of())));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDecorationType(DecorationType type) {
        present.add(type);
        door.execute(() -> letIn(type));
    }

    /** The database may be away just now; the type waits at the door until it is back or the type has gone. */
    private void letIn(DecorationType type) {
        if (!present.contains(type)) {
            return;
        }
        try {
            if (house.types().add(type)) {
                house.checks().run(Call.system("plugin:" + type.key()));
            }
        } catch (PlatenException e) {
            LOG.info("Decoration type {} waits: {}", type.key(), e.getMessage());
            ScheduledFuture<?> unused = door.schedule(() -> letIn(type), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "Decoration type {} could not be taken into use",
                    type.getClass().getName(),
                    e);
        }
    }

    void removeDecorationType(DecorationType type) {
        present.remove(type);
        door.execute(() -> house.types().remove(type));
    }

    @Deactivate
    void stop() {
        List.copyOf(registrations).forEach(ServiceRegistration::unregister);
        door.shutdown();
        house.close();
    }
}
