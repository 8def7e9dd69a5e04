package org.platen.shell.internal.system;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.system.VerifyService;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Checks the invariants. */
@Service
@Command(
        scope = "platen",
        name = "verify",
        description = "Checks that everything stored fits together; fails when something does not")
public final class Verify extends PlatenCommand {
    private static final Table<VerifyService.Finding> TABLE = Table.of(VerifyService.Finding.class)
            .column("Invariant", VerifyService.Finding::invariant)
            .column("Where", VerifyService.Finding::subject)
            .column("Finding", VerifyService.Finding::message);

    @Reference(optional = true)
    @Nullable
    VerifyService service;

    @Override
    protected Answer run() {
        VerifyService.Report report =
                running(service, "The service that verifies").verify(call());
        int found = report.findings().size();
        Answer answer =
                Answer.parts(report, List.of(out -> out.println("Checked: " + Words.of(report.checked())), out -> {
                    if (found == 0) {
                        out.println("No findings");
                    } else {
                        TABLE.print(out, report.findings());
                    }
                }));
        return found == 0 ? answer : answer.failing(found == 1 ? "1 finding" : found + " findings");
    }
}
