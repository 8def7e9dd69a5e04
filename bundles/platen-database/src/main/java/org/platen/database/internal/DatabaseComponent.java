package org.platen.database.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.felix.hc.api.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.database.Database;

/**
 * Offers the {@code DataSource}s with property {@code platen.datasource=app}, where each statement is done at once, and
 * {@code platen.datasource=changes}, where all are in transactions, once the schema fits this release.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.platen.database")
@Designate(ocd = DatabaseConfig.class)
public final class DatabaseComponent {
    private static final int JOIN_MILLIS = 5000;

    private final BundleContext context;
    private final @Nullable EmbeddedServer embedded;
    private final DatabaseStarter starter;
    private final Thread thread;
    private final ServiceRegistration<HealthCheck> health;
    private final AtomicReference<List<ServiceRegistration<DataSource>>> published = new AtomicReference<>(List.of());

    @Activate
    public DatabaseComponent(BundleContext context, DatabaseConfig config) {
        this.context = context;
        DatabaseChoice choice = new DatabaseChoice(config, System.getenv());
        if (choice.external()) {
            embedded = null;
            starter = new DatabaseStarter(choice::externalSettings, this::publish);
        } else {
            EmbeddedServer server =
                    new EmbeddedServer(choice.embeddedSettings(folder("karaf.home"), folder("karaf.data")));
            embedded = server;
            starter = new DatabaseStarter(() -> choice.pooled(server.start()), this::publish);
        }
        health = context.registerService(
                HealthCheck.class,
                new DatabaseHealthCheck(starter::state),
                FrameworkUtil.asDictionary(
                        Map.of(HealthCheck.NAME, "database", HealthCheck.TAGS, new String[] {"ready"})));
        thread = new Thread(starter, "platen-database");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        health.unregister();
        published.getAndSet(List.of()).forEach(ServiceRegistration::unregister);
        Database open = starter.stop();
        thread.join(JOIN_MILLIS);
        if (open != null) {
            open.close();
        }
        if (embedded != null) {
            endServer(embedded);
        }
    }

    /** A restart of this bundle keeps the server; the end of the whole system is its end, too. */
    private void endServer(EmbeddedServer server) {
        if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING) {
            server.stop();
        } else {
            server.leave();
        }
    }

    private void publish(Database database) {
        published.set(List.of(offer(database.changes(), "changes"), offer(database.dataSource(), "app")));
    }

    private ServiceRegistration<DataSource> offer(DataSource source, String name) {
        return context.registerService(
                DataSource.class, source, FrameworkUtil.asDictionary(Map.of("platen.datasource", name)));
    }

    private Path folder(String property) {
        String value = context.getProperty(property);
        return Path.of(value == null ? "" : value).toAbsolutePath();
    }
}
