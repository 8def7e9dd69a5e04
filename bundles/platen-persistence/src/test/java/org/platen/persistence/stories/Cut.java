package org.platen.persistence.stories;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The database as a node sees it that dies at a chosen point: before a statement, before a commit, or after a commit whose
 * answer it never gets. From then on it reaches the database no more, and the database drops what it had begun.
 */
final class Cut {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger left = new AtomicInteger(NEVER);
    private volatile boolean dead;

    /** It dies at the so many-th point from now. */
    void dieAt(int point) {
        left.set(point);
        dead = false;
    }

    /** It lives on, as after a restart. */
    void live() {
        dieAt(NEVER);
    }

    /** Dies now. */
    void die() throws SQLException {
        dead = true;
        for (Connection connection : open) {
            connection.abort(Runnable::run);
            forget(connection);
        }
        open.clear();
    }

    /** The pool sees by the next use that the connection is gone. */
    private static void forget(Connection gone) {
        try (Statement unused = gone.createStatement()) {
            throw new IllegalStateException("An aborted connection works: " + unused);
        } catch (SQLException expected) {
            // So it should be.
        }
    }

    boolean dead() {
        return dead;
    }

    /** The pool as the node sees it. */
    DataSource around(DataSource pool) {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return invoke(pool, method, arguments);
            }
            requireAlive();
            return connection((Connection) invoke(pool, method, arguments));
        });
    }

    private Connection connection(Connection real) {
        open.add(real);
        return proxy(Connection.class, (method, arguments) -> {
            switch (method.getName()) {
                case "close" -> {
                    open.remove(real);
                    return invoke(real, method, arguments);
                }
                case "commit" -> {
                    point();
                    Object answer = invoke(real, method, arguments);
                    point();
                    return answer;
                }
                default -> {
                    requireAlive();
                    Object answer = invoke(real, method, arguments);
                    return answer instanceof Statement statement
                            ? statement(statement, method.getReturnType())
                            : answer;
                }
            }
        });
    }

    private Object statement(Statement real, Class<?> type) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                point();
            }
            return invoke(real, method, arguments);
        });
    }

    private void point() throws SQLException {
        requireAlive();
        if (left.get() != NEVER && left.decrementAndGet() == 0) {
            die();
            requireAlive();
        }
    }

    private void requireAlive() throws SQLException {
        if (dead) {
            throw new SQLNonTransientConnectionException("The node is dead");
        }
    }

    private interface Around {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Around around) {
        InvocationHandler handler = (self, method, arguments) -> around.call(method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
