package org.platen.persistence.internal.jpa;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Keeps which row a call with an idempotency key made, in the transaction that made it. */
public final class OnceKeys {
    private final String kind;

    /** @param kind what is made, so that a key used for something else is not taken for ours */
    public OnceKeys(String kind) {
        this.kind = kind + ":";
    }

    /**
     * The row that an earlier call with the same key made.
     *
     * @throws PlatenException when the key was used for another request
     */
    public OptionalLong earlier(EntityManager entities, Call call) {
        Call.Once once = call.once();
        if (once == null) {
            return OptionalLong.empty();
        }
        List<?> rows = entities.createNativeQuery(
                        "SELECT fingerprint, result FROM idempotency WHERE actor = ?1 AND idem_key = ?2")
                .setParameter(1, call.actor())
                .setParameter(2, once.key())
                .getResultList();
        Optional<Object[]> row = rows.stream().map(Object[].class::cast).findFirst();
        return row.isEmpty() ? OptionalLong.empty() : OptionalLong.of(id(row.get(), once));
    }

    /** Keeps the row's id; a call without a key leaves nothing. */
    public void keep(EntityManager entities, Call call, long id, Instant at) {
        Call.Once once = call.once();
        if (once != null) {
            entities.createNativeQuery(
                            "INSERT INTO idempotency (actor, idem_key, fingerprint, result, at) VALUES (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, call.actor())
                    .setParameter(2, once.key())
                    .setParameter(3, once.fingerprint())
                    .setParameter(4, kind + id)
                    .setParameter(5, Timestamp.from(at))
                    .executeUpdate();
        }
    }

    private long id(Object[] row, Call.Once once) {
        String result = String.valueOf(row[1]);
        if (!once.fingerprint().equals(row[0]) || !result.startsWith(kind)) {
            throw new PlatenException(Errors.IDEMPOTENCY_REUSED, Errors.IDEMPOTENCY_REUSED.title());
        }
        return Long.parseLong(result.substring(kind.length()));
    }
}
