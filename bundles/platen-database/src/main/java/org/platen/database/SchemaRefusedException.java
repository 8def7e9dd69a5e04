package org.platen.database;

import org.jspecify.annotations.Nullable;

/** The schema does not fit this release, or a migration failed: a person must act, trying again cannot help. */
public final class SchemaRefusedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    SchemaRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
