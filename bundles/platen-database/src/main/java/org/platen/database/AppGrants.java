package org.platen.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Gives the daily user its rights table by table, so that money and history cannot be rewritten even by our own bugs. */
final class AppGrants {
    /** Rows of these are facts: they are written once and corrected by a further row. */
    static final Set<String> APPEND_ONLY =
            Set.of("history_mark", "payment", "refund", "reject", "scan_log", "stock_movement", "user_mark");

    private static final String MIGRATION_TABLE = "flyway_schema_history";

    private AppGrants() {}

    static void apply(DatabaseSettings settings) {
        if (settings.app().user().equals(settings.migrate().user())) {
            return;
        }
        try (Connection app = Connections.appWithoutSchema(settings).getConnection();
                Connection migrate = Connections.migrate(settings).getConnection()) {
            String account = account(app);
            for (Map.Entry<String, String> table : tables(migrate).entrySet()) {
                grant(migrate, account, table.getKey(), table.getValue());
            }
        } catch (SQLException e) {
            throw new DatabaseException("The daily user cannot be given its rights: " + e.getMessage(), e);
        }
    }

    private static void grant(Connection migrate, String account, String table, String type) throws SQLException {
        try (Statement statement = migrate.createStatement()) {
            statement.execute("GRANT %s ON `%s` TO %s".formatted(rights(table, type), table, account));
            if (APPEND_ONLY.contains(table)) {
                // A table may have been an ordinary one in an earlier release.
                statement.execute("REVOKE UPDATE, DELETE ON `%s` FROM %s".formatted(table, account));
            }
        }
    }

    private static String rights(String table, String type) {
        if (table.equals(MIGRATION_TABLE) || type.equals("VIEW")) {
            return "SELECT";
        }
        // NEXTVAL of a sequence asks for both of these and for no other.
        return APPEND_ONLY.contains(table) || type.equals("SEQUENCE")
                ? "SELECT, INSERT"
                : "SELECT, INSERT, UPDATE, DELETE";
    }

    /** The account as the server knows it, with the host pattern that only the server can tell. */
    private static String account(Connection app) throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
        }
    }

    private static Map<String, String> tables(Connection migrate) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Statement statement = migrate.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name")) {
            while (row.next()) {
                tables.put(row.getString(1), row.getString(2));
            }
        }
        return tables;
    }
}
