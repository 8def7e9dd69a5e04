package org.platen.shell.internal.storefront;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.ProblemService;
import org.platen.shell.internal.PlatenCommand;

/** A command on what stopped trying. */
abstract class ProblemCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    ProblemService service;

    final ProblemService problems() {
        return running(service, "The service of problems");
    }
}
