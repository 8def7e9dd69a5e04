package org.platen.persistence.internal.sql;

import java.util.List;
import org.platen.core.port.BatchRules;
import org.platen.core.port.Batches;
import org.platen.core.port.Feed;
import org.platen.core.port.Freed;
import org.platen.core.port.Holds;
import org.platen.core.port.Items;
import org.platen.core.port.Jobs;
import org.platen.core.port.LabelPurchases;
import org.platen.core.port.Ledger;
import org.platen.core.port.Mail;
import org.platen.core.port.Marks;
import org.platen.core.port.Once;
import org.platen.core.port.OrderBins;
import org.platen.core.port.Orders;
import org.platen.core.port.Packages;
import org.platen.core.port.PrintJobs;
import org.platen.core.port.Purchases;
import org.platen.core.port.Quality;
import org.platen.core.port.Rejects;
import org.platen.core.port.Reports;
import org.platen.core.port.Routings;
import org.platen.core.port.ScanConflicts;
import org.platen.core.port.Shipments;
import org.platen.core.port.Steps;
import org.platen.core.port.Stock;
import org.platen.core.port.Storeroom;
import org.platen.core.port.Timers;
import org.platen.core.port.Tx;
import org.platen.core.port.Views;
import org.platen.core.port.Waiting;
import org.platen.core.port.Workflows;

/** The store on one connection. */
final class SqlTx implements Tx {
    private final Sql sql;
    private final IdBlocks ids;
    private final SqlMarks marks;
    private final Freed freed = new Freed();

    SqlTx(Sql sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
        marks = new SqlMarks(sql);
    }

    /** To be called before the transaction is committed. */
    void end() {
        marks.flush();
    }

    @Override
    public Orders orders() {
        return new SqlOrders(sql);
    }

    @Override
    public Items items() {
        return new SqlItems(sql);
    }

    @Override
    public Jobs jobs() {
        return new SqlJobs(sql);
    }

    @Override
    public Holds holds() {
        return new SqlHolds(sql);
    }

    @Override
    public Marks marks() {
        return marks;
    }

    @Override
    public Ledger ledger() {
        return new SqlLedger(sql);
    }

    @Override
    public Shipments shipments() {
        return new SqlShipments(sql);
    }

    @Override
    public Batches batches() {
        return new SqlBatches(sql);
    }

    @Override
    public Mail mail() {
        return new SqlMail(sql);
    }

    @Override
    public Once once() {
        return new SqlOnce(sql);
    }

    @Override
    public Workflows workflows() {
        return new SqlWorkflows(sql);
    }

    @Override
    public Timers timers() {
        return new SqlTimers(sql);
    }

    @Override
    public Quality quality() {
        return new SqlQuality(sql);
    }

    @Override
    public ScanConflicts scanConflicts() {
        return new SqlScanConflicts(sql);
    }

    @Override
    public OrderBins orderBins() {
        return new SqlOrderBins(sql);
    }

    @Override
    public Steps steps() {
        return new SqlSteps(sql);
    }

    @Override
    public Reports reports() {
        return new SqlReports(sql);
    }

    @Override
    public BatchRules batchRules() {
        return new SqlBatchRules(sql);
    }

    @Override
    public PrintJobs printJobs() {
        return new SqlPrintJobs(sql);
    }

    @Override
    public Waiting waiting() {
        return new SqlWaiting(sql);
    }

    @Override
    public Stock stock() {
        return new SqlStock(sql);
    }

    @Override
    public Freed freed() {
        return freed;
    }

    @Override
    public Storeroom storeroom() {
        return new SqlStoreroom(sql);
    }

    @Override
    public Purchases purchases() {
        return new SqlPurchases(sql);
    }

    @Override
    public Routings routing() {
        return new SqlRouting(sql);
    }

    @Override
    public Rejects rejects() {
        return new SqlRejects(sql);
    }

    @Override
    public Packages packages() {
        return new SqlPackages(sql);
    }

    @Override
    public LabelPurchases labelPurchases() {
        return new SqlLabelPurchases(sql);
    }

    @Override
    public Feed feed() {
        return new SqlFeed(sql);
    }

    @Override
    public Views views() {
        return new SqlViews(sql);
    }

    @Override
    public List<Long> ids(int count) {
        return ids.take(sql, count);
    }
}
