package org.platen.persistence.internal.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.SessionStore;

/** Sessions and failed logins in SQL. */
@Component(service = SessionStore.class)
public final class SqlSessions implements SessionStore {
    /** So many rows are forgotten at once; every login forgets some. */
    private static final int PURGED = 100;

    private final SqlTransactions transactions;

    @Activate
    public SqlSessions(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void open(String hash, String user, Instant now, Instant expiresAt) {
        transactions.withSql(sql -> {
            sql.update("UPDATE app_user SET last_login_at = ? WHERE name = ?", now, user);
            return sql.update(
                    "INSERT INTO console_session (hash, user_name, created_at, seen_at, expires_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    hash,
                    user,
                    now,
                    now,
                    expiresAt);
        });
    }

    @Override
    public Optional<Session> find(String hash) {
        return transactions.alone(sql -> sql.one(
                "SELECT s.created_at, s.seen_at, s.expires_at, u.display_name, u.language, " + UserColumns.ALL
                        + " FROM console_session s JOIN app_user u ON u.name = s.user_name WHERE s.hash = ?",
                row -> new Session(
                        UserColumns.user(row),
                        row.textOrNull("display_name"),
                        row.textOrNull("language"),
                        row.time("created_at"),
                        row.time("seen_at"),
                        row.time("expires_at")),
                hash));
    }

    @Override
    public void touch(String hash, Instant now) {
        transactions.alone(sql ->
                sql.update("UPDATE console_session SET seen_at = ? WHERE hash = ? AND seen_at < ?", now, hash, now));
    }

    @Override
    public void end(String hash) {
        transactions.alone(sql -> sql.update("DELETE FROM console_session WHERE hash = ?", hash));
    }

    @Override
    public void endOthers(String user, @Nullable String hash) {
        transactions.alone(
                sql -> sql.update("DELETE FROM console_session WHERE user_name = ? AND NOT hash <=> ?", user, hash));
    }

    @Override
    public void purge(Instant idleSince, Instant now) {
        transactions.alone(sql -> sql.update("DELETE FROM console_session WHERE expires_at <= ? LIMIT " + PURGED, now));
        transactions.alone(
                sql -> sql.update("DELETE FROM console_session WHERE seen_at < ? LIMIT " + PURGED, idleSince));
    }

    @Override
    public Duration begin(List<String> keys, Instant now, Instant forgotten, Function<Tries, Duration> wait) {
        Duration longest = transactions.withSql(sql -> {
            // In one order everywhere, so that nobody waits for anybody who waits.
            List<List<@Nullable Object>> rows = new TreeSet<>(keys)
                    .stream().map(key -> Sql.row(key, 0, now)).toList();
            sql.insert(
                    "INSERT INTO login_try (what, tries, last_at)",
                    rows,
                    " ON DUPLICATE KEY UPDATE what = VALUES(what)");
            Map<String, Tries> tries = new HashMap<>();
            sql.list(
                            "SELECT what, tries, last_at FROM login_try WHERE what IN (" + Sql.marks(keys.size())
                                    + ") FOR UPDATE",
                            row -> Map.entry(row.text("what"), new Tries(row.integer("tries"), row.time("last_at"))),
                            keys)
                    .forEach(entry -> tries.put(entry.getKey(), entry.getValue()));
            tries.values().removeIf(one -> one.last().isBefore(forgotten));
            Duration most = tries.values().stream().map(wait).reduce(Duration.ZERO, SqlSessions::longer);
            if (most.isZero()) {
                for (String key : keys) {
                    Tries before = tries.get(key);
                    sql.update(
                            "UPDATE login_try SET tries = ?, last_at = ? WHERE what = ?",
                            before == null ? 1 : before.count() + 1,
                            now,
                            key);
                }
            }
            return most;
        });
        transactions.alone(sql -> sql.update("DELETE FROM login_try WHERE last_at < ? LIMIT " + PURGED, forgotten));
        return longest;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @Override
    public void succeeded(String forget, String less) {
        transactions.withSql(sql -> {
            sql.update("DELETE FROM login_try WHERE what = ?", forget);
            return sql.update("UPDATE login_try SET tries = tries - 1 WHERE what = ? AND tries > 0", less);
        });
    }
}
