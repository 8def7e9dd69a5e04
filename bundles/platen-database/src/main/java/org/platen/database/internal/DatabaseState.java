package org.platen.database.internal;

import org.platen.database.Database;

/** How far the database has come. */
sealed interface DatabaseState {
    record Starting() implements DatabaseState {}

    /** It cannot be reached; we go on trying. */
    record Unreachable(String reason) implements DatabaseState {}

    /** The schema does not fit; a person must act. */
    record Refused(String reason) implements DatabaseState {}

    record Connected(Database database) implements DatabaseState {}

    record Stopped() implements DatabaseState {}
}
