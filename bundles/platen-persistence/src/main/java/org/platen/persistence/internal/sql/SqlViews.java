package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.platen.api.view.SavedView;
import org.platen.core.port.Views;

/** Saved views in SQL. */
final class SqlViews implements Views {
    private static final String ALL = "SELECT page, name, owner, shared, content, updated_at FROM saved_view";

    private final Sql sql;

    SqlViews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SavedView> of(String owner, String page, int most) {
        return sql.list(
                "(" + ALL + " WHERE owner = ? AND page = ? ORDER BY name LIMIT ?) UNION ALL (" + ALL
                        + " WHERE page = ? AND shared AND owner <> ? ORDER BY name, owner LIMIT ?)",
                SqlViews::read,
                owner,
                page,
                most,
                page,
                owner,
                most);
    }

    @Override
    public Optional<SavedView> get(String owner, String page, String name) {
        return sql.one(ALL + " WHERE owner = ? AND page = ? AND name = ?", SqlViews::read, owner, page, name);
    }

    @Override
    public int count(String owner, String page) {
        return sql.one(
                        "SELECT COUNT(*) AS views FROM saved_view WHERE owner = ? AND page = ?",
                        row -> row.integer("views"),
                        owner,
                        page)
                .orElse(0);
    }

    @Override
    public void put(SavedView view) {
        sql.update(
                "INSERT INTO saved_view (page, name, owner, shared, content, updated_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE shared = VALUES(shared), content = VALUES(content),"
                        + " updated_at = VALUES(updated_at)",
                view.page(),
                view.name(),
                view.owner(),
                view.shared(),
                view.content(),
                view.updatedAt());
    }

    @Override
    public boolean delete(String owner, String page, String name) {
        return sql.update("DELETE FROM saved_view WHERE owner = ? AND page = ? AND name = ?", owner, page, name) > 0;
    }

    private static SavedView read(Sql.Row row) throws SQLException {
        return new SavedView(
                row.text("page"),
                row.text("name"),
                row.text("owner"),
                row.flag("shared"),
                row.text("content"),
                row.time("updated_at"));
    }
}
