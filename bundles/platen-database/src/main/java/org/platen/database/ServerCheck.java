package org.platen.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Platen speaks to MariaDB from 10.11 on and to nothing else: it uses its sequences and SKIP LOCKED. */
final class ServerCheck {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+-MariaDB.*");
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;

    private ServerCheck() {}

    /** The server's version; also the proof that it can be reached and lets the migrating user in. */
    static String version(DatabaseSettings settings) {
        try (Connection connection = Connections.migrate(settings).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            String version = row.getString(1);
            if (!known(version)) {
                throw new SchemaRefusedException(
                        "The database server is %s; Platen needs MariaDB 10.11 or newer".formatted(version), null);
            }
            return version;
        } catch (SQLException e) {
            throw new DatabaseException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    static boolean known(String version) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        int major = Integer.parseInt(parts.group(1));
        int minor = Integer.parseInt(parts.group(2));
        return major > OLDEST_MAJOR || (major == OLDEST_MAJOR && minor >= OLDEST_MINOR);
    }
}
