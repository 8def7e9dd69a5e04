package org.platen.persistence.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.persistence.internal.OneConnection;
import org.platen.persistence.internal.jpa.DuplicateKey;
import org.platen.persistence.internal.jpa.Failure;

/** Transactions on a connection of the pool. A deadlock or lock timeout rolls the whole of it back and runs it again. */
@Component(service = {Transactions.class, SqlTransactions.class})
public final class SqlTransactions implements Transactions {
    private static final int TRIES = 5;
    private static final int SLOW_MILLIS = 600_000;

    private final DataSource database;
    private final DataSource changes;
    private final IdBlocks ids = new IdBlocks();

    /**
     * @param database connections on which each statement is done at once, for what is only read
     * @param changes connections whose first statement begins a transaction
     */
    @Activate
    public SqlTransactions(
            @Reference(target = "(platen.datasource=app)") DataSource database,
            @Reference(target = "(platen.datasource=changes)") DataSource changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public <T> T required(Function<Tx, T> work) {
        return withSql(sql -> inside(sql, work));
    }

    @Override
    public <T> T patient(Function<Tx, T> work) {
        return tried(() -> once(sql -> inside(sql, work), SqlTransactions::patientConnection));
    }

    private <T> T inside(Sql sql, Function<Tx, T> work) {
        SqlTx tx = new SqlTx(sql, ids);
        T result = work.apply(tx);
        tx.end();
        return result;
    }

    /** The same for work of the store itself. */
    <T> T withSql(Function<Sql, T> work) {
        return tried(() -> once(work, DataSource::getConnection));
    }

    /** How a connection is taken from its pool. */
    @FunctionalInterface
    private interface Taking {
        Connection from(DataSource pool) throws SQLException;
    }

    /** The same for work that is one single statement, which needs no beginning and no commit of its own. */
    <T> T alone(Function<Sql, T> statement) {
        return tried(() -> {
            try (Connection connection = database.getConnection()) {
                return statement.apply(Sql.alone(connection));
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    /** One reading over all that is stored, which may take longer than an answer at the desk. */
    <T> T slow(Function<Sql, T> statement) {
        try (Connection connection = patientConnection(database)) {
            return statement.apply(Sql.alone(connection));
        } catch (SQLException e) {
            throw Failure.translated(e);
        } catch (SqlFailure e) {
            throw Failure.translated(e.sql());
        }
    }

    /** One that waits for minutes; the pool sets its own timeout again when it comes back. */
    private static Connection patientConnection(DataSource pool) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            Connection connection = pool.getConnection();
            try {
                connection.setNetworkTimeout(Runnable::run, SLOW_MILLIS);
                return connection;
            } catch (SQLException e) {
                // The driver calls it a mistake in the call, yet all that can be wrong is that it broke in the pool.
                drop(connection, e);
                if (attempt == TRIES) {
                    throw new SQLNonTransientConnectionException("The connection is lost", "08003", e);
                }
            }
        }
    }

    /** The pool keeps a broken connection until somebody uses it and fails. */
    private static void drop(Connection broken, SQLException reason) {
        try (broken) {
            broken.createStatement().close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static <T> T tried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (SqlFailure e) {
                RuntimeException meaning = Failure.translated(e.sql());
                if (attempt == TRIES || !again(meaning)) {
                    throw meaning instanceof DuplicateKey
                            ? new PlatenException(
                                    Errors.VERSION_CONFLICT, "Somebody else did the same at the same moment", e)
                            : meaning;
                }
            }
        }
    }

    /** A taken key is worth another look too: the work then finds what the other one stored. */
    private static boolean again(RuntimeException meaning) {
        return meaning instanceof DuplicateKey
                || (meaning instanceof PlatenException known && known.code().equals(Errors.VERSION_CONFLICT));
    }

    private <T> T once(Function<Sql, T> work, Taking taking) {
        OneConnection.taken();
        try (Sql sql = new Sql(taking.from(database), () -> taking.from(changes))) {
            T result = work.apply(sql);
            sql.commit();
            return result;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } finally {
            OneConnection.released();
        }
    }
}
