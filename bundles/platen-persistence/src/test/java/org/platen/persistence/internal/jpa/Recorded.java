package org.platen.persistence.internal.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.platen.testkit.database.TestSchema;

/** Notes each statement that goes through a pool, with its parameters, to count them and to ask the server how it would run them. */
public final class Recorded {
    /** A statement as it went to the server. */
    public record Sql(String text, Map<Integer, Object> parameters) {}

    private final DataSource database;
    private final List<Sql> statements = new CopyOnWriteArrayList<>();

    /** @param schema where plans are asked for */
    public Recorded(TestSchema schema) {
        this.database = schema.dataSource();
    }

    /** The pool with all that goes through it noted. */
    public DataSource around(DataSource pool) {
        return proxy(DataSource.class, pool, (source, method, arguments) -> {
            Object answer = invoke(source, method, arguments);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    /** What was run since the last call of this. */
    public List<Sql> statements() {
        List<Sql> run = new ArrayList<>(statements);
        statements.clear();
        return run;
    }

    /** One line for each table of the plan: {@code key} is the index that is used. */
    public List<Map<String, String>> explain(Sql sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql.text())) {
            for (Map.Entry<Integer, Object> parameter : sql.parameters().entrySet()) {
                statement.setObject(parameter.getKey(), parameter.getValue());
            }
            try (ResultSet row = statement.executeQuery()) {
                List<Map<String, String>> plan = new ArrayList<>();
                while (row.next()) {
                    Map<String, String> line = new TreeMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.put(row.getMetaData().getColumnLabel(i), String.valueOf(row.getString(i)));
                    }
                    plan.add(line);
                }
                return plan;
            }
        }
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (target, method, arguments) -> {
            Object answer = invoke(target, method, arguments);
            return answer instanceof PreparedStatement statement ? statement(statement, (String) arguments[0]) : answer;
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String text) {
        Map<Integer, Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, statement, (target, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer index) {
                parameters.put(index, arguments[1]);
            }
            if (method.getName().startsWith("execute")) {
                statements.add(new Sql(text, new TreeMap<>(parameters)));
            }
            return invoke(target, method, arguments);
        });
    }

    private interface Around {
        Object call(Object target, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        InvocationHandler handler = (proxy, method, arguments) -> around.call(target, method, arguments);
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
