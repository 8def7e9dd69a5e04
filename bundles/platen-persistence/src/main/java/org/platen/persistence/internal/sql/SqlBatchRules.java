package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleView;
import org.platen.core.port.BatchRules;
import org.platen.persistence.internal.jpa.Json;

/** Batch rules in SQL. */
final class SqlBatchRules implements BatchRules {
    private static final TypeReference<BatchRule> RULE = new TypeReference<>() {};
    private static final String ALL = "SELECT rule, next_run_at, last_run_at, looked, batched, stayed FROM batch_rule";

    private final Sql sql;

    SqlBatchRules(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<BatchRuleView> all() {
        return sql.list(ALL + " ORDER BY code LIMIT 1000", SqlBatchRules::read);
    }

    @Override
    public Optional<BatchRuleView> get(String code) {
        return sql.one(ALL + " WHERE code = ?", SqlBatchRules::read, code);
    }

    @Override
    public void put(BatchRule rule, @Nullable Instant next) {
        sql.update(
                "INSERT INTO batch_rule (code, active, rule, next_run_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " active = VALUES(active), rule = VALUES(rule), next_run_at = VALUES(next_run_at)",
                rule.code(),
                rule.active(),
                Json.write(rule),
                next);
    }

    @Override
    public boolean delete(String code) {
        return sql.update("DELETE FROM batch_rule WHERE code = ?", code) > 0;
    }

    @Override
    public List<String> due(Instant now, int max) {
        return sql.list(
                "SELECT code FROM batch_rule WHERE active = TRUE AND next_run_at <= ? ORDER BY next_run_at LIMIT ?",
                row -> row.text("code"),
                now,
                max);
    }

    @Override
    public void ran(String code, Instant at, int looked, int batched, int stayed) {
        sql.update(
                "UPDATE batch_rule SET last_run_at = ?, looked = ?, batched = ?, stayed = ? WHERE code = ?",
                at,
                looked,
                batched,
                stayed,
                code);
    }

    @Override
    public void setNext(String code, @Nullable Instant next) {
        sql.update("UPDATE batch_rule SET next_run_at = ? WHERE code = ?", next, code);
    }

    private static BatchRuleView read(Sql.Row row) throws SQLException {
        return new BatchRuleView(
                Json.read(row.text("rule"), RULE),
                row.timeOrNull("next_run_at"),
                row.timeOrNull("last_run_at"),
                row.integer("looked"),
                row.integer("batched"),
                row.integer("stayed"));
    }
}
