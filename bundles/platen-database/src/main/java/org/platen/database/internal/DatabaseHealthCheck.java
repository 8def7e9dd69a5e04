package org.platen.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.platen.database.Database;

/** Asks the database itself: an open pool says nothing about a server that went away since. */
final class DatabaseHealthCheck implements HealthCheck {
    private static final int SECONDS = 2;

    private final Supplier<DatabaseState> state;

    DatabaseHealthCheck(Supplier<DatabaseState> state) {
        this.state = state;
    }

    @Override
    public Result execute() {
        DatabaseState now = state.get();
        if (now instanceof DatabaseState.Connected connected) {
            return ask(connected.database());
        }
        if (now instanceof DatabaseState.Refused refused) {
            return new Result(Result.Status.CRITICAL, refused.reason());
        }
        if (now instanceof DatabaseState.Unreachable unreachable) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, unreachable.reason());
        }
        return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The database is starting");
    }

    private static Result ask(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            if (connection.isValid(SECONDS)) {
                return new Result(
                        Result.Status.OK,
                        "Connected to %s, schema version %s"
                                .formatted(database.serverVersion(), database.schemaVersion()));
            }
        } catch (SQLException e) {
            return new Result(Result.Status.CRITICAL, "The database does not answer", e);
        }
        return new Result(Result.Status.CRITICAL, "The database does not answer");
    }
}
