package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.OrderView;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.system.VerifyService;
import org.platen.core.catalog.Catalog;
import org.platen.core.order.House;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;
import org.platen.core.routing.RoutingParts;
import org.platen.persistence.internal.jpa.JpaUnit;
import org.platen.persistence.internal.jpa.catalog.JpaCustomers;
import org.platen.persistence.internal.jpa.catalog.JpaSkus;
import org.platen.persistence.internal.jpa.floor.JpaFloor;
import org.platen.persistence.internal.sql.SqlTransactions;
import org.platen.persistence.internal.sql.SqlVerify;
import org.platen.testkit.database.TestSchema;
import org.platen.workflow.internal.YamlWorkflowReader;

/** The whole house on a real database, with two decoration types, for stories. */
final class Shop implements AutoCloseable {
    static final Call ADMIN = new Call("ada", Set.of(Role.ADMIN), null, null);
    static final Call OPERATOR = new Call("olga", Set.of(Role.OPERATOR), null, null);
    static final Call PARTNER = new Call("shopify", Set.of(Role.INTEGRATOR), null, null);

    private static final Duration BUDGET = Duration.ofMillis(500);

    final MovableClock clock = new MovableClock();
    final FilesInMemory files = new FilesInMemory();
    final Plugin tee = Plugin.tee();
    final Plugin plate = Plugin.plate();
    final House house;
    final CatalogService catalog;
    final Floor floor;
    final SqlTransactions transactions;

    private final TestSchema schema;
    private final JpaUnit unit;

    Shop(TestSchema schema) {
        this(schema, UnaryOperator.identity());
    }

    /** @param seen a pool of the schema as this shop sees it */
    Shop(TestSchema schema, UnaryOperator<DataSource> seen) {
        this(schema, seen, RoutingParts.standard(), false, BUDGET, true);
    }

    /** Where a younger job may overtake one whose stock does not suffice. */
    static Shop withOvertaking(TestSchema schema) {
        return new Shop(schema, UnaryOperator.identity(), RoutingParts.standard(), true, BUDGET, true);
    }

    Shop(TestSchema schema, Duration pluginBudget) {
        this(schema, UnaryOperator.identity(), RoutingParts.standard(), false, pluginBudget, true);
    }

    /** A shop that keeps no name and e-mail of whom it makes orders for. */
    static Shop withoutCustomerFields(TestSchema schema) {
        return new Shop(schema, UnaryOperator.identity(), RoutingParts.standard(), false, BUDGET, false);
    }

    Shop(TestSchema schema, RoutingParts routing) {
        this(schema, UnaryOperator.identity(), routing, false, BUDGET, true);
    }

    private Shop(
            TestSchema schema,
            UnaryOperator<DataSource> seen,
            RoutingParts routing,
            boolean allowOvertaking,
            Duration pluginBudget,
            boolean customerFields) {
        this.schema = schema;
        DataSource database = seen.apply(schema.dataSource());
        unit = JpaUnit.on(database);
        transactions = new SqlTransactions(database, seen.apply(schema.changes()));
        Skus skus = new JpaSkus(unit.transactions(), database);
        JpaCustomers customers = new JpaCustomers(unit.transactions());
        catalog = new Catalog(skus, customers, clock);
        floor = new JpaFloor(unit.transactions());
        house = House.build(
                new House.Parts(
                        transactions, catalog, skus, customers, floor, files, new YamlWorkflowReader(), routing),
                new House.Settings(pluginBudget, Duration.ofMinutes(30), allowOvertaking, customerFields),
                clock);
        house.types().add(tee);
        house.types().add(plate);
    }

    /** Ends the story: whatever happened in it, nothing may be amiss. */
    @Override
    public void close() {
        try {
            assertThat(problems()).as("verify").isEmpty();
        } finally {
            house.close();
            unit.close();
            schema.clear();
            admin("DELETE FROM station WHERE location_id <> (SELECT id FROM location WHERE code = 'main')");
            admin("DELETE FROM location WHERE code <> 'main'");
            admin("UPDATE location SET capacity = '{}', address = NULL, latitude = NULL, longitude = NULL");
        }
    }

    List<VerifyService.Finding> problems() {
        return new SqlVerify(transactions, files).verify(ADMIN).findings();
    }

    // What is sold --------------------------------------------------------------------------------------------------

    SkuView tee(String code) {
        return sku(code, "tee", 1);
    }

    SkuView plate(String code, int copies) {
        return sku(code, "plate", copies);
    }

    private SkuView sku(String code, String decoration, int copies) {
        return sku(
                code,
                new SkuPart(
                        "main",
                        "Main",
                        copies,
                        decoration,
                        null,
                        files.put("art").sha256(),
                        "art.png",
                        Map.of()));
    }

    SkuView sku(String code, SkuPart... parts) {
        SkuParameter text =
                new SkuParameter("text", SkuParameter.Type.TEXT, true, false, null, List.of(), null, null, 20);
        SkuParameter huge =
                new SkuParameter("huge", SkuParameter.Type.BOOLEAN, true, false, "false", List.of(), null, null, null);
        SkuParameter glue =
                new SkuParameter("glue", SkuParameter.Type.TEXT, false, false, "no", List.of(), null, null, null);
        return catalog.createSku(
                OPERATOR,
                new SkuDraft(
                        code, "The " + code, "cotton", List.of("fold"), List.of(parts), List.of(text, huge, glue)));
    }

    /** A shirt whose print file each order brings. */
    SkuView blankTee(String code) {
        return sku(code, new SkuPart("main", "Main", 1, "tee", "front", null, null, Map.of()));
    }

    void location(String code) {
        floor.putLocation(new LocationView(0, code, code, true));
        for (StationKind kind : StationKind.values()) {
            floor.putStation(new StationView(0, code + "-" + kind.name().toLowerCase(), kind, code));
        }
    }

    void device(String code, String decoration) {
        floor.putDevice(new DeviceView(0, code, code, decoration, "main", Set.of(), Map.of(), true));
    }

    // Orders ----------------------------------------------------------------------------------------------------------

    OrderView enter(Ticket ticket) {
        return house.orders().create(OPERATOR, ticket.draft());
    }

    /** An order that is entered and paid. */
    OrderId paid(Ticket ticket) {
        OrderId id = enter(ticket.total("10.00")).id();
        pay(id);
        return id;
    }

    void pay(OrderId order) {
        house.orders().pay(OPERATOR, order, null, "invoice", null);
    }

    OrderView order(OrderId id) {
        return house.orders().get(OPERATOR, id);
    }

    List<JobView> jobs(OrderId order) {
        List<JobView> jobs = new ArrayList<>();
        String after = null;
        do {
            var page = house.jobs().find(OPERATOR, order, new PageRequest(200, after));
            jobs.addAll(page.items());
            after = page.next();
        } while (after != null);
        return jobs;
    }

    List<String> states(OrderId order) {
        return jobs(order).stream().map(JobView::state).toList();
    }

    List<String> keys(OrderId order) {
        return jobs(order).stream()
                .filter(job -> !job.state().equals("canceled"))
                .map(JobView::key)
                .toList();
    }

    JobView job(JobId id) {
        return house.jobs().get(OPERATOR, id);
    }

    // The floor
    // ---------------------------------------------------------------------------------------------------------

    BatchView batch(List<JobView> jobs) {
        return house.batches().create(OPERATOR, jobs.stream().map(JobView::id).toList());
    }

    /** Batches that are not labelled yet. */
    List<BatchView> openBatches(Call call) {
        return house.batches()
                .find(
                        call,
                        new BatchFilter(BatchFilter.State.OPEN, BatchFilter.Finished.INCLUDE, null),
                        PageRequest.first())
                .items();
    }

    void batchAndLabel(OrderId order) {
        house.batches().label(OPERATOR, batch(jobs(order)).id());
    }

    ScanAnswer scan(JobView job, String station) {
        return house.jobs().scan(OPERATOR, new ScanRequest(job.barcode(), station, null));
    }

    JobView event(JobView job, String event) {
        return house.jobs().event(OPERATOR, job.id(), new JobEvent(event, null, Map.of()));
    }

    /** Takes every shirt of an order through the shop until it is printed. */
    void makeTees(OrderId order) {
        batchAndLabel(order);
        for (JobView job : jobs(order)) {
            makeTee(job);
        }
    }

    void makeTee(JobView labelled) {
        scan(labelled, "pick");
        scan(labelled, "printer");
        scan(labelled, "qc");
    }

    void makePlates(OrderId order) {
        for (JobView job : jobs(order)) {
            event(job, "start");
            event(job, "complete");
        }
    }

    ShipmentView ship(OrderId order, JobView... jobs) {
        return house.shipments()
                .create(
                        OPERATOR,
                        order,
                        new ShipmentDraft(
                                false,
                                "DHL",
                                "T-1",
                                null,
                                true,
                                java.util.Arrays.stream(jobs).map(JobView::id).toList()));
    }

    // The database
    // ------------------------------------------------------------------------------------------------------

    void admin(String sql) {
        try (Connection connection = schema.connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First column of every row. */
    List<@Nullable String> column(String sql) {
        try (Connection connection = schema.connectAsAdmin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the storefront is to be told of an order, in order. */
    List<String> told(OrderId order) {
        return column("SELECT status FROM outbox WHERE order_id = " + order + " ORDER BY id");
    }
}
