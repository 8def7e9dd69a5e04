package org.platen.persistence.internal.jpa.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.persistence.internal.jpa.Failure;

/**
 * SKUs by code for order intake. The database is asked each time which versions are present, so a node never uses an old
 * one; only what it has not parsed yet is read.
 */
final class SkuCache {
    private static final int MAX_KEPT = 10_000;
    private static final int CHUNK = 256;
    private static final String VERSIONS = "SELECT id, version FROM sku WHERE code IN ";
    private static final String ROWS =
            "SELECT id, code, name, substrate, finishing, parts, parameters, updated_at, version FROM sku WHERE id IN ";

    private final DataSource dataSource;
    private final ConcurrentMap<Long, SkuView> kept = new ConcurrentHashMap<>();

    SkuCache(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The found ones, each under the very text that was asked for. */
    Map<String, SkuView> byCodes(Collection<String> codes) {
        List<String> wanted = codes.stream()
                .map(SkuCache::folded)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        Map<String, SkuView> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            read(wanted).forEach(sku -> found.put(folded(sku.code()), sku));
        }
        Map<String, SkuView> answer = new HashMap<>();
        for (String code : codes) {
            SkuView sku = found.get(folded(code));
            if (sku != null) {
                answer.put(code, sku);
            }
        }
        return answer;
    }

    /** The database's own comparison also takes ü for u; what is made must not depend on such a likeness. */
    private static String folded(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    private List<SkuView> read(List<String> codes) {
        List<SkuView> skus = new ArrayList<>();
        try (Connection connection = connect()) {
            for (int from = 0; from < codes.size(); from += CHUNK) {
                List<Long> unknown = known(connection, codes.subList(from, Math.min(codes.size(), from + CHUNK)), skus);
                if (!unknown.isEmpty()) {
                    skus.addAll(rows(connection, unknown));
                }
            }
        } catch (SQLException e) {
            throw Failure.translated(e);
        }
        return skus;
    }

    /** A pool that gives no connection is away, whatever it says: one that was closed says nothing that can be told apart. */
    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new PlatenException(Errors.UNAVAILABLE, "The database is not available now", e);
        }
    }

    /** Adds the SKUs that need no reading, and answers the ids of the others. */
    private List<Long> known(Connection connection, List<String> codes, List<SkuView> into) throws SQLException {
        List<Long> unknown = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, VERSIONS, codes);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                SkuView sku = kept.get(row.getLong(1));
                if (sku != null && sku.version() == row.getLong(2)) {
                    into.add(sku);
                } else {
                    unknown.add(row.getLong(1));
                }
            }
        }
        return unknown;
    }

    private List<SkuView> rows(Connection connection, List<Long> ids) throws SQLException {
        List<SkuView> skus = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, ROWS, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                skus.add(view(row));
            }
        }
        if (kept.size() + skus.size() > MAX_KEPT) {
            kept.clear();
        }
        skus.forEach(sku -> kept.put(sku.id().value(), sku));
        return skus;
    }

    private static SkuView view(ResultSet row) throws SQLException {
        return new SkuRow(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("substrate"),
                        row.getString("finishing"),
                        row.getString("parts"),
                        row.getString("parameters"))
                .view(row.getLong("id"), row.getTimestamp("updated_at").toInstant(), row.getLong("version"));
    }

    /** Rounds the list up to a power of two by repeating its last entry, so that few statements serve all lengths. */
    private static PreparedStatement prepare(Connection connection, String sql, List<?> values) throws SQLException {
        int size = Math.max(1, Integer.highestOneBit(values.size() - 1) << 1);
        PreparedStatement statement = connection.prepareStatement(sql + "(?" + ", ?".repeat(size - 1) + ")");
        for (int i = 0; i < size; i++) {
            statement.setObject(i + 1, values.get(Math.min(i, values.size() - 1)));
        }
        return statement;
    }
}
