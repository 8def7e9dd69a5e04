package org.platen.shell.internal.storefront;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.IntakeChecks;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Sheet;

/** A command on the check that releases jobs. */
abstract class IntakeCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    IntakeChecks service;

    final IntakeChecks checks() {
        return running(service, "The intake check");
    }

    static Answer told(IntakeChecks.Status status) {
        return new Answer(
                status,
                new Sheet()
                        .line("Last run", status.lastRun())
                        .line("Next run", status.nextRun())
                        .line("Looked at", status.looked())
                        .line("Released", status.released())
                        .line("Stay", status.stayed()),
                null);
    }
}
