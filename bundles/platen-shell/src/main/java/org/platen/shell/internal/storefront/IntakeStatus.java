package org.platen.shell.internal.storefront;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Shows the intake check. */
@Service
@Command(scope = "platen", name = "intake-status", description = "Shows the last run of the intake check")
public final class IntakeStatus extends IntakeCommand {
    @Override
    protected Answer run() {
        return told(checks().status(call()));
    }
}
