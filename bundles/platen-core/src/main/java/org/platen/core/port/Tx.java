package org.platen.core.port;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The store inside one transaction. Not to be kept beyond it, not to be shared between threads. */
@ProviderType
public interface Tx {
    Orders orders();

    Items items();

    Jobs jobs();

    Holds holds();

    Marks marks();

    Ledger ledger();

    Shipments shipments();

    Batches batches();

    Mail mail();

    Once once();

    Workflows workflows();

    Timers timers();

    Quality quality();

    ScanConflicts scanConflicts();

    OrderBins orderBins();

    Steps steps();

    Reports reports();

    BatchRules batchRules();

    PrintJobs printJobs();

    Waiting waiting();

    Stock stock();

    /** What comes free in this transaction. */
    Freed freed();

    Storeroom storeroom();

    Purchases purchases();

    Routings routing();

    Rejects rejects();

    Packages packages();

    LabelPurchases labelPurchases();

    Feed feed();

    Views views();

    /** Fresh ids for rows of the moving work. */
    List<Long> ids(int count);
}
