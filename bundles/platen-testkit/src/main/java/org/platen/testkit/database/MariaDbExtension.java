package org.platen.testkit.database;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test class a migrated schema of its own on a real MariaDB, and drops it afterwards.
 *
 * <p>Tests take a {@link DataSource} (the daily user, without rights on the schema) or a {@link TestSchema} as
 * parameter of their constructor or method. The server is started once per JVM, or is the one that
 * {@code PLATEN_TEST_DB_URL} names.
 *
 * <pre>{@code
 * @ExtendWith(MariaDbExtension.class)
 * class JpaJobsTest {
 *     JpaJobsTest(DataSource database) {…}
 * }
 * }</pre>
 */
public final class MariaDbExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MariaDbExtension.class);
    private static final List<Class<?>> OFFERED = List.of(DataSource.class, TestSchema.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        schema(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return OFFERED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestSchema schema = schema(context);
        return parameter.getParameter().getType() == DataSource.class ? schema.dataSource() : schema;
    }

    /** Kept in the store of the class: its methods and nested classes find it there, and its end closes it. */
    private static TestSchema schema(ExtensionContext context) {
        TestServer server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(TestServer.class, key -> TestServer.start(), TestServer.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(TestSchema.class, key -> TestSchema.create(server), TestSchema.class);
    }
}
