package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.core.port.Workflows;

/** Workflow versions in SQL. */
final class SqlWorkflows implements Workflows {
    private static final String ALL = "SELECT id, decoration, version, sha256, label, source FROM workflow_version";

    private final Sql sql;

    SqlWorkflows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Row put(String decoration, int version, String sha256, String label, String source) {
        Optional<Row> present = find(decoration, version);
        if (present.isEmpty()) {
            sql.update(
                    "INSERT IGNORE INTO workflow_version (decoration, version, sha256, label, source, first_seen)"
                            + " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6))",
                    decoration,
                    version,
                    sha256,
                    label,
                    source);
        }
        return find(decoration, version).orElseThrow();
    }

    @Override
    public Optional<Row> get(long id) {
        return sql.one(ALL + " WHERE id = ?", SqlWorkflows::read, id);
    }

    @Override
    public Optional<Row> find(String decoration, @Nullable Integer version) {
        return version == null
                ? sql.one(ALL + " WHERE decoration = ? ORDER BY version DESC LIMIT 1", SqlWorkflows::read, decoration)
                : sql.one(ALL + " WHERE decoration = ? AND version = ?", SqlWorkflows::read, decoration, version);
    }

    @Override
    public List<Row> newest() {
        return sql.list(
                ALL + " AS w WHERE version = (SELECT MAX(version) FROM workflow_version AS other"
                        + " WHERE other.decoration = w.decoration) ORDER BY decoration",
                SqlWorkflows::read);
    }

    private record Setting(String decoration, String state, Shown shown) {}

    @Override
    public Map<String, Map<String, Shown>> shown() {
        Map<String, Map<String, Shown>> shown = new HashMap<>();
        sql.list(
                        "SELECT decoration, state, customer_visible, customer_label FROM state_setting",
                        row -> new Setting(
                                row.text("decoration"),
                                row.text("state"),
                                new Shown(row.flag("customer_visible"), row.textOrNull("customer_label"))))
                .forEach(one -> shown.computeIfAbsent(one.decoration(), key -> new HashMap<>())
                        .put(one.state(), one.shown()));
        return shown;
    }

    @Override
    public void show(String decoration, String state, Shown shown) {
        sql.update(
                "INSERT INTO state_setting (decoration, state, customer_visible, customer_label) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE customer_visible = VALUES(customer_visible),"
                        + " customer_label = VALUES(customer_label)",
                decoration,
                state,
                shown.visible(),
                shown.label());
    }

    private static Row read(Sql.Row row) throws SQLException {
        return new Row(
                row.number("id"),
                row.text("decoration"),
                row.integer("version"),
                row.text("sha256"),
                row.text("label"),
                row.text("source"));
    }
}
