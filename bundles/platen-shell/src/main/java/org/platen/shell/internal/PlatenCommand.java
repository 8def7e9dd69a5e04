package org.platen.shell.internal;

import java.util.EnumSet;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * A command: asks a use case and prints the answer. Services are optional references, since Karaf hides every command of
 * a bundle as long as one mandatory service is missing.
 */
public abstract class PlatenCommand implements Action {
    @Option(name = "--json", description = "Prints JSON for scripts")
    boolean json;

    @Reference
    @Nullable
    Session session;

    /** Does the work. */
    protected abstract Answer run();

    @Override
    public final @Nullable Object execute() throws CommandException {
        try {
            Answer answer = run();
            answer.print(session().getConsole(), json);
            String fault = answer.fault();
            if (fault == null) {
                return null;
            }
            if (json) {
                return 1; // the shell's exit code; a line of text would spoil the JSON
            }
            throw failed(fault);
        } catch (PlatenException e) {
            throw failed(Failures.line(e));
        }
    }

    /** With the line as help text, the shell prints it as it is and writes no stack trace into the log. */
    private static CommandException failed(String line) {
        return new CommandException(line, line);
    }

    /** The caller: who sits at the shell of the server may do everything. */
    protected final Call call() {
        Object user = session().get("USER");
        return new Call(
                "shell:" + (user == null ? "local" : user),
                EnumSet.of(Role.ADMIN, Role.OPERATOR, Role.INTEGRATOR),
                null,
                null);
    }

    /** The service, or a failure that says which one is not there. */
    protected static <T> T running(@Nullable T service, String name) {
        if (service == null) {
            throw new PlatenException(
                    Errors.UNAVAILABLE, name + " is not running; see the health page and the log for the reason");
        }
        return service;
    }

    private Session session() {
        return Objects.requireNonNull(session);
    }
}
