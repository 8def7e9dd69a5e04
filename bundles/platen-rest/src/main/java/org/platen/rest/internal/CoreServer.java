package org.platen.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.access.AccessService;
import org.platen.api.access.SessionService;
import org.platen.api.access.UserService;
import org.platen.api.catalog.CatalogService;
import org.platen.api.console.ContributionService;
import org.platen.api.console.JobFactsService;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.api.document.DocumentService;
import org.platen.api.document.LabelPrinting;
import org.platen.api.document.PaperSource;
import org.platen.api.file.FileStore;
import org.platen.api.floor.BatchRuleService;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.FloorService;
import org.platen.api.floor.PutWallService;
import org.platen.api.floor.QualityService;
import org.platen.api.intake.IntakeRejects;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.JobService;
import org.platen.api.job.OfflineScanService;
import org.platen.api.live.LiveService;
import org.platen.api.order.EntrySettings;
import org.platen.api.order.OrderService;
import org.platen.api.plugin.ConfigurationService;
import org.platen.api.plugin.PluginService;
import org.platen.api.report.ReportService;
import org.platen.api.routing.RoutingService;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.StockService;
import org.platen.api.system.VerifyService;
import org.platen.api.view.ViewService;
import org.platen.rest.internal.http.CxfServers;
import org.platen.rest.internal.live.Streams;
import org.platen.rest.internal.resource.BatchPaperResource;
import org.platen.rest.internal.resource.BatchResource;
import org.platen.rest.internal.resource.BatchRuleResource;
import org.platen.rest.internal.resource.BinResource;
import org.platen.rest.internal.resource.CarrierResource;
import org.platen.rest.internal.resource.ConfigurationResource;
import org.platen.rest.internal.resource.ContributionResource;
import org.platen.rest.internal.resource.CustomerResource;
import org.platen.rest.internal.resource.CustomerRoutingResource;
import org.platen.rest.internal.resource.DecorationTypeResource;
import org.platen.rest.internal.resource.EventResource;
import org.platen.rest.internal.resource.FileResource;
import org.platen.rest.internal.resource.FloorResource;
import org.platen.rest.internal.resource.GatheredResource;
import org.platen.rest.internal.resource.IntakeCheckResource;
import org.platen.rest.internal.resource.IntakeRejectResource;
import org.platen.rest.internal.resource.JobFactsResource;
import org.platen.rest.internal.resource.JobPaperResource;
import org.platen.rest.internal.resource.JobResource;
import org.platen.rest.internal.resource.JobWorkResource;
import org.platen.rest.internal.resource.LabelPrintingResource;
import org.platen.rest.internal.resource.MaterialResource;
import org.platen.rest.internal.resource.MeResource;
import org.platen.rest.internal.resource.OpenApiResource;
import org.platen.rest.internal.resource.OperationResource;
import org.platen.rest.internal.resource.OrderActionResource;
import org.platen.rest.internal.resource.OrderCourseResource;
import org.platen.rest.internal.resource.OrderItemResource;
import org.platen.rest.internal.resource.OrderMaterialResource;
import org.platen.rest.internal.resource.OrderOfficeResource;
import org.platen.rest.internal.resource.OrderResource;
import org.platen.rest.internal.resource.OrderRoutingResource;
import org.platen.rest.internal.resource.OrderWorkResource;
import org.platen.rest.internal.resource.PluginResource;
import org.platen.rest.internal.resource.PurchaseResource;
import org.platen.rest.internal.resource.PutWallResource;
import org.platen.rest.internal.resource.QueueResource;
import org.platen.rest.internal.resource.RejectReasonResource;
import org.platen.rest.internal.resource.RejectReportResource;
import org.platen.rest.internal.resource.ReportResource;
import org.platen.rest.internal.resource.ScanResource;
import org.platen.rest.internal.resource.SessionResource;
import org.platen.rest.internal.resource.SettingsResource;
import org.platen.rest.internal.resource.ShipmentLabelResource;
import org.platen.rest.internal.resource.ShipmentResource;
import org.platen.rest.internal.resource.SkuResource;
import org.platen.rest.internal.resource.StatusResource;
import org.platen.rest.internal.resource.StockResource;
import org.platen.rest.internal.resource.StorefrontRoutingResource;
import org.platen.rest.internal.resource.TokenResource;
import org.platen.rest.internal.resource.UserResource;
import org.platen.rest.internal.resource.ViewResource;
import org.platen.rest.internal.resource.WebhookResource;

/** The core server: a fixed list of resources, started once when every use case is there. Plugins never touch it. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.platen.rest")
@Designate(ocd = RestConfig.class)
public final class CoreServer {
    private final AutoCloseable server;
    /** Says that requests are answered; a component's own service would be there before it has started. */
    private @Nullable ServiceRegistration<CoreServer> answering;

    private final Streams streams;

    @Activate
    public CoreServer(
            RestConfig config,
            @Reference CxfServers servers,
            @Reference AccessService access,
            @Reference OrderService orders,
            @Reference JobService jobs,
            @Reference IntakeChecks checks,
            @Reference BatchService batches,
            @Reference FloorService floor,
            @Reference CatalogService catalog,
            @Reference FileStore files,
            @Reference ShipmentService shipments,
            @Reference StockService stock,
            @Reference PurchaseService purchases,
            @Reference DecorationTypeService types,
            @Reference ProblemService problems,
            @Reference StorefrontWebhooks storefronts,
            @Reference VerifyService verify,
            @Reference OfflineScanService offlineScans,
            @Reference QualityService quality,
            @Reference PutWallService wall,
            @Reference ReportService reports,
            @Reference BatchRuleService batchRules,
            @Reference DocumentService documents,
            @Reference LabelPrinting labelPrinting,
            @Reference RoutingService routing,
            @Reference IntakeRejects rejects,
            @Reference LabelService labels,
            @Reference CarrierService carriers,
            @Reference SessionService sessions,
            @Reference UserService users,
            @Reference LiveService live,
            @Reference ViewService views,
            @Reference PluginService plugins,
            @Reference ConfigurationService configurations,
            @Reference ContributionService contributions,
            @Reference JobFactsService jobFacts,
            @Reference PaperSource papers,
            @Reference EntrySettings entry) {
        streams = new Streams(live, config.event_streams());
        List<Object> resources = List.of(
                new OrderResource(orders),
                new OrderCourseResource(orders),
                new OrderItemResource(orders),
                new OrderOfficeResource(orders),
                new OrderWorkResource(orders, jobs, shipments),
                new JobResource(jobs, files),
                new JobWorkResource(jobs),
                new QueueResource(jobs),
                new ScanResource(jobs, offlineScans),
                new BatchResource(batches),
                new BatchRuleResource(batchRules),
                new BatchPaperResource(papers, documents, labelPrinting),
                new JobPaperResource(documents, labelPrinting),
                new LabelPrintingResource(labelPrinting),
                new IntakeCheckResource(checks),
                new ReportResource(reports),
                new FloorResource(floor),
                new ShipmentResource(shipments),
                new MaterialResource(stock),
                new BinResource(stock),
                new StockResource(stock),
                new OrderMaterialResource(stock),
                new PurchaseResource(purchases),
                new ShipmentLabelResource(shipments, labels, carriers, files, documents, labelPrinting),
                new CarrierResource(carriers, config.body_limit()),
                new SkuResource(catalog),
                new CustomerResource(catalog, orders),
                new DecorationTypeResource(types),
                new FileResource(files, config.upload_limit()),
                new WebhookResource(storefronts, config.body_limit()),
                new TokenResource(access),
                new MeResource(access, users, sessions),
                new SessionResource(sessions),
                new UserResource(users),
                new EventResource(streams),
                new StatusResource(live),
                new ViewResource(views),
                new ContributionResource(contributions),
                new JobFactsResource(jobFacts),
                new OperationResource(problems, storefronts, verify),
                new RejectReasonResource(quality),
                new RejectReportResource(quality),
                new PutWallResource(wall),
                new GatheredResource(wall),
                new OrderActionResource(orders),
                new IntakeRejectResource(rejects),
                new OrderRoutingResource(routing),
                new CustomerRoutingResource(routing),
                new StorefrontRoutingResource(routing),
                new PluginResource(plugins),
                new ConfigurationResource(configurations),
                new SettingsResource(entry),
                new OpenApiResource());
        server = servers.startCore(resources, Providers.of(resources, access, sessions, config.body_limit()));
    }

    @Activate
    void answers(BundleContext context) {
        answering = context.registerService(CoreServer.class, this, null);
    }

    @Deactivate
    void stop() throws Exception {
        if (answering != null) {
            answering.unregister();
        }
        streams.close();
        server.close();
    }
}
