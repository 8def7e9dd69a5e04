package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRuleService;
import org.platen.shell.internal.PlatenCommand;

/** A command on batch rules. */
abstract class BatchRuleCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    BatchRuleService service;

    final BatchRuleService rules() {
        return running(service, "The service of batch rules");
    }
}
