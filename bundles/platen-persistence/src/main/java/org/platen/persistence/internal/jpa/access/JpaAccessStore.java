package org.platen.persistence.internal.jpa.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.persistence.internal.jpa.DuplicateKey;
import org.platen.persistence.internal.jpa.JpaTransactions;
import org.platen.persistence.internal.jpa.OnceKeys;

/** Users and tokens by JPA. */
@Component(service = AccessStore.class)
public final class JpaAccessStore implements AccessStore {
    private final JpaTransactions transactions;
    private final OnceKeys once = new OnceKeys("token");
    private final Clock clock;
    /** The minute of a token's use that this node wrote last: a busy token costs no statement in between. */
    private final ConcurrentMap<Long, Instant> touched = new ConcurrentHashMap<>();

    @Activate
    public JpaAccessStore(@Reference JpaTransactions transactions) {
        this(transactions, Clock.systemUTC());
    }

    JpaAccessStore(JpaTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<User> user(String name) {
        return transactions.required(entities ->
                Optional.ofNullable(entities.find(UserEntity.class, name)).map(UserEntity::user));
    }

    @Override
    public Map<String, Long> locations() {
        List<?> rows = transactions.required(entities ->
                entities.createNativeQuery("SELECT code, id FROM location").getResultList());
        Map<String, Long> locations = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            locations.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return locations;
    }

    @Override
    public boolean createFirstUser(User user) {
        try {
            return transactions.required(entities -> {
                boolean wanted = noUser(entities);
                if (wanted) {
                    entities.persist(UserEntity.first(user, clock.instant()));
                }
                return wanted;
            });
        } catch (DuplicateKey e) {
            return false;
        }
    }

    @Override
    public void changePassword(String name, String passwordHash) {
        transactions.required(entities -> {
            UserEntity user = entities.find(UserEntity.class, name);
            if (user == null) {
                throw PlatenException.notFound("user", name);
            }
            user.changePassword(passwordHash);
            return user.user();
        });
    }

    @Override
    public Optional<Token> tokenByHash(String hash) {
        return transactions.required(entities -> entities
                .createQuery("SELECT t FROM TokenEntity t WHERE t.hash = :hash", TokenEntity.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .map(TokenEntity::token)
                .findFirst());
    }

    @Override
    public Token addToken(Call call, Token token) {
        try {
            return transactions.required(entities -> {
                refuseAgain(entities, call);
                TokenEntity stored = new TokenEntity(token);
                entities.persist(stored);
                entities.flush();
                Token made = stored.token();
                once.keep(entities, call, made.id(), clock.instant());
                return made;
            });
        } catch (DuplicateKey e) {
            transactions.required(entities -> {
                refuseAgain(entities, call);
                return token;
            });
            throw e;
        }
    }

    /** A secret is told once: who asks again must not be given another token, and cannot be given the same. */
    private void refuseAgain(EntityManager entities, Call call) {
        once.earlier(entities, call).ifPresent(id -> {
            throw new PlatenException(
                    Errors.EXISTS,
                    "This key made token " + id + ", whose secret was told once; revoke it, and use another key");
        });
    }

    @Override
    public List<Token> tokens() {
        return transactions.required(entities ->
                entities
                        .createQuery("SELECT t FROM TokenEntity t ORDER BY t.id", TokenEntity.class)
                        .getResultList()
                        .stream()
                        .map(TokenEntity::token)
                        .toList());
    }

    @Override
    public void revokeToken(long id) {
        int found = transactions.required(
                entities -> entities.createQuery("UPDATE TokenEntity t SET t.revoked = TRUE WHERE t.id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
        if (found == 0) {
            throw PlatenException.notFound("token", id);
        }
        touched.remove(id);
    }

    @Override
    public void touchToken(long id, Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(touched.put(id, minute))) {
            // Another node may have been here this minute, or a later one.
            transactions.required(
                    entities -> entities.createQuery("UPDATE TokenEntity t SET t.lastUsedAt = :at WHERE t.id = :id"
                                    + " AND (t.lastUsedAt IS NULL OR t.lastUsedAt < :at)")
                            .setParameter("at", Timestamp.from(minute))
                            .setParameter("id", id)
                            .executeUpdate());
        }
    }

    private static boolean noUser(EntityManager entities) {
        return entities.createQuery("SELECT u.name FROM UserEntity u", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
