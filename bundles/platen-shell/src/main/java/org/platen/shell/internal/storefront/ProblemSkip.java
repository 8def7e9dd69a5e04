package org.platen.shell.internal.storefront;

import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Gives a message up. */
@Service
@Command(scope = "platen", name = "problem-skip", description = "Gives a message up for good")
public final class ProblemSkip extends ProblemCommand {
    @Argument(index = 0, name = "kind", description = "inbox, outbox or print", required = true)
    String kind = "";

    @Argument(index = 1, name = "id", description = "Id of the problem", required = true)
    String id = "";

    @Argument(index = 2, name = "reason", description = "Why, in quotes", required = true)
    String reason = "";

    @Override
    protected Answer run() {
        problems().skip(call(), kind.toUpperCase(Locale.ROOT), Words.id("id", id), reason);
        return Answer.said(Map.of("kind", kind, "id", id), "It is given up");
    }
}
