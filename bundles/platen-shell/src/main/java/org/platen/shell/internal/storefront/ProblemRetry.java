package org.platen.shell.internal.storefront;

import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Tries again. */
@Service
@Command(scope = "platen", name = "problem-retry", description = "Tries a message again from the start")
public final class ProblemRetry extends ProblemCommand {
    @Argument(index = 0, name = "kind", description = "inbox, outbox or print", required = true)
    String kind = "";

    @Argument(index = 1, name = "id", description = "Id of the problem", required = true)
    String id = "";

    @Override
    protected Answer run() {
        problems().retry(call(), kind.toUpperCase(Locale.ROOT), Words.id("id", id));
        return Answer.said(Map.of("kind", kind, "id", id), "It is tried again");
    }
}
