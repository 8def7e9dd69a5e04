package org.platen.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used now; the message is for the operator. Trying again may help. */
public sealed class DatabaseException extends RuntimeException permits SchemaRefusedException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(String message) {
        this(message, null);
    }

    public DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
