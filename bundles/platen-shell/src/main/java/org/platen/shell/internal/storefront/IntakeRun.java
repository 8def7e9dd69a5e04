package org.platen.shell.internal.storefront;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Runs the intake check. */
@Service
@Command(scope = "platen", name = "intake-run", description = "Checks every job in intake hold now")
public final class IntakeRun extends IntakeCommand {
    @Override
    protected Answer run() {
        return told(checks().run(call()));
    }
}
