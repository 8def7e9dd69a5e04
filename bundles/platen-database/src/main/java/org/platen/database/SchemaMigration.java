package org.platen.database;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema to the version of this release, or refuses with the reason. */
final class SchemaMigration {
    private final Flyway flyway;

    SchemaMigration(DatabaseSettings settings) {
        flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(Connections.migrate(settings))
                .locations(settings.migrations())
                .loggers("slf4j")
                .cleanDisabled(true)
                .load();
    }

    /** Migrates and answers the version reached. Several nodes may do so at once: Flyway holds a lock in the server. */
    String run() {
        try {
            refuseUnfit(flyway.info());
            flyway.migrate();
            MigrationInfo current = flyway.info().current();
            return current == null ? "empty" : String.valueOf(current.getVersion());
        } catch (FlywayException e) {
            throw new SchemaRefusedException("The schema migration failed: " + e.getMessage(), e);
        }
    }

    private static void refuseUnfit(MigrationInfoService info) {
        find(info, MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED).ifPresent(newer -> {
            throw new SchemaRefusedException(
                    "The database schema is of version %s and newer than this release, which knows up to %s: start the release that wrote it, or restore a backup"
                            .formatted(newer.getVersion(), newestKnown(info)),
                    null);
        });
        find(info, MigrationState.FAILED).ifPresent(failed -> {
            throw new SchemaRefusedException(
                    "Migration %s (%s) failed half-way at an earlier start: restore the backup taken before it, or repair the schema and delete the failed row from flyway_schema_history"
                            .formatted(failed.getVersion(), failed.getDescription()),
                    null);
        });
    }

    private static Optional<MigrationInfo> find(MigrationInfoService info, MigrationState... states) {
        return Arrays.stream(info.all())
                .filter(one -> Arrays.asList(states).contains(one.getState()))
                .reduce((first, second) -> second);
    }

    private static String newestKnown(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .filter(one -> one.getState().isResolved() && one.getVersion() != null)
                .reduce((first, second) -> second)
                .map(one -> one.getVersion().toString())
                .orElse("none");
    }
}
