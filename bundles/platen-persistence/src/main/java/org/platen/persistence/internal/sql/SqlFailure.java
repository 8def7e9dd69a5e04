package org.platen.persistence.internal.sql;

import java.sql.SQLException;

/** Carries an SQLException to the edge of the transaction, where it is decided what it means. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SQLException sql;

    SqlFailure(SQLException cause) {
        super(cause);
        this.sql = cause;
    }

    SQLException sql() {
        return sql;
    }
}
