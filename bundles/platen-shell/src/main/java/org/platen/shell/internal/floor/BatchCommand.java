package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.LabelView;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** A command on batches. */
abstract class BatchCommand extends PlatenCommand {
    static final Table<LabelView> LABELS = Table.of(LabelView.class)
            .column("Job", LabelView::job)
            .column("Barcode", LabelView::barcode)
            .column("Title", LabelView::title)
            .column("Printed", LabelView::printed);

    @Reference(optional = true)
    @Nullable
    BatchService service;

    final BatchService batches() {
        return running(service, "The service of batches");
    }
}
