package org.platen.persistence.internal.jpa;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** What a failed transaction failed of. */
public enum Failure {
    DUPLICATE,
    STALE,
    /** Deadlock or lock timeout: the same work may do next time. */
    CONTENTION,
    /** A text is longer than its column: a limit that nobody checked before. */
    TOO_LONG,
    /** A number, or what it adds up to, is larger than its column. */
    TOO_LARGE,
    /** The server has no room to write to. */
    FULL,
    /** The server cannot be reached, or the pool gives no connection in time. */
    UNAVAILABLE,
    OTHER;

    private static final int DUPLICATE_ENTRY = 1062;
    private static final int DATA_TOO_LONG = 1406;
    private static final int OUT_OF_RANGE = 1264;
    private static final int SUM_OUT_OF_RANGE = 1690;
    private static final int DISK_FULL = 1021;
    /** So InnoDB says that its tablespace cannot grow. */
    private static final int TABLE_FULL = 1114;
    /** What these tell is in the number of the system's error: ENOSPC or EDQUOT. */
    private static final Set<Integer> SYSTEM = Set.of(3, 1026, 1030);

    private static final Pattern NO_ROOM = Pattern.compile("\\b(?:error|errno:|Errcode:) (?:28|122)\\b");
    private static final int LOCK_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    /** OpenJPA wraps once or twice, as it does it in a flush or in a commit. */
    static Failure of(Throwable thrown) {
        Failure failure = OTHER;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
            if (cause instanceof OptimisticLockException) {
                failure = STALE;
            }
        }
        return failure;
    }

    /** What a caller may see of it; a fault that is nobody's but ours stays as it is. */
    public static RuntimeException translated(Exception e) {
        return switch (of(e)) {
            case DUPLICATE -> new DuplicateKey(e);
            case STALE -> new StaleVersion(e);
            case CONTENTION ->
                new PlatenException(Errors.VERSION_CONFLICT, "Others are changing the same; try again", e);
            case TOO_LONG -> new PlatenException(Errors.CONTENT, "A text of the request is too long", e);
            case TOO_LARGE ->
                new PlatenException(
                        Errors.CONTENT, "A number of the request, or what it adds up to, is too large to be kept", e);
            case FULL -> new PlatenException(Errors.STORAGE_FULL, "The database has no room left", e);
            case UNAVAILABLE -> new PlatenException(Errors.UNAVAILABLE, "The database is not available now", e);
            case OTHER -> e instanceof RuntimeException runtime ? runtime : new PersistenceException(e);
        };
    }

    private static Failure of(SQLException e) {
        String state = e.getSQLState();
        if (e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (state != null && state.startsWith("08"))) {
            return UNAVAILABLE;
        }
        if (SYSTEM.contains(e.getErrorCode())
                && NO_ROOM.matcher(String.valueOf(e.getMessage())).find()) {
            return FULL;
        }
        return switch (e.getErrorCode()) {
            case DUPLICATE_ENTRY -> DUPLICATE;
            case DATA_TOO_LONG -> TOO_LONG;
            case DISK_FULL, TABLE_FULL -> FULL;
            case OUT_OF_RANGE, SUM_OUT_OF_RANGE -> TOO_LARGE;
            case LOCK_TIMEOUT, DEADLOCK -> CONTENTION;
            default -> OTHER;
        };
    }
}
