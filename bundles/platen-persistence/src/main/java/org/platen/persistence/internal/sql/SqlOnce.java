package org.platen.persistence.internal.sql;

import java.time.Instant;
import java.util.Optional;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.core.port.Once;

/** Results of calls that take effect once, in SQL. */
final class SqlOnce implements Once {
    private final Sql sql;

    SqlOnce(Sql sql) {
        this.sql = sql;
    }

    private record Kept(String fingerprint, String result) {}

    @Override
    public Optional<String> earlier(Call call) {
        Call.Once once = call.once();
        if (once == null) {
            return Optional.empty();
        }
        Optional<Kept> kept = sql.one(
                "SELECT fingerprint, result FROM idempotency WHERE actor = ? AND idem_key = ?",
                row -> new Kept(row.text("fingerprint"), row.text("result")),
                call.actor(),
                once.key());
        kept.filter(earlier -> !earlier.fingerprint().equals(once.fingerprint()))
                .ifPresent(other -> {
                    throw new PlatenException(
                            Errors.IDEMPOTENCY_REUSED,
                            "The idempotency key was used for a request with another content");
                });
        return kept.map(Kept::result);
    }

    @Override
    public void keep(Call call, String result, Instant at) {
        Call.Once once = call.once();
        if (once == null) {
            return;
        }
        int kept = sql.update(
                "INSERT IGNORE INTO idempotency (actor, idem_key, fingerprint, result, at) VALUES (?, ?, ?, ?, ?)",
                call.actor(),
                once.key(),
                once.fingerprint(),
                result,
                at);
        if (kept == 0) {
            throw new PlatenException(
                    Errors.IDEMPOTENCY_BUSY, "A request with this key was just carried out; ask again");
        }
    }
}
