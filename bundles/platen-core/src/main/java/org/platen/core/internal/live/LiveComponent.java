package org.platen.core.internal.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.console.ContributionService;
import org.platen.api.live.LiveEvent;
import org.platen.api.live.LiveService;
import org.platen.core.live.LiveHub;
import org.platen.core.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the node's reader of changes while somebody listens, and watches plugins come and go. */
@Component(service = LiveService.class)
public final class LiveComponent implements LiveService {
    private static final Logger LOG = LoggerFactory.getLogger(LiveComponent.class);
    private static final long EVERY_MILLIS = 250;
    /** Plugins are let in beside the thread that brings them; what is shown of them may change a moment later. */
    private static final long SETTLED_MILLIS = 2_000;
    /** Plugins' services, and the service whose properties change with what plugins add to the console. */
    private static final String PLUGINS =
            "(|(objectClass=org.platen.spi.*)(objectClass=" + ContributionService.class.getName() + "))";

    private final BundleContext context;
    private final LiveHub hub;
    private final ServiceListener plugins;
    /** One that does not start has no service that could tell of it; other bundles hardly ever change. */
    private final BundleListener bundles;
    /** What a plugin's end still asks of it while it stops itself is for nobody. */
    private final ScheduledExecutorService reader = new ScheduledThreadPoolExecutor(
            1,
            work -> {
                Thread thread = new Thread(work, "platen-live");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    private @Nullable ScheduledFuture<?> looking;

    @Activate
    public LiveComponent(BundleContext context, @Reference Transactions transactions) throws InvalidSyntaxException {
        this.context = context;
        hub = new LiveHub(transactions, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)), this::wake);
        plugins = event -> pluginsChanged();
        bundles = event -> pluginsChanged();
        context.addServiceListener(plugins, PLUGINS);
        context.addBundleListener(bundles);
    }

    private void pluginsChanged() {
        hub.changed("plugins");
        ScheduledFuture<?> unused =
                reader.schedule(() -> hub.changed("plugins"), SETTLED_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        context.removeServiceListener(plugins);
        context.removeBundleListener(bundles);
        reader.shutdownNow();
    }

    private synchronized void wake() {
        if (looking == null) {
            looking = reader.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            if (!hub.look()) {
                rest();
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for changes failed", e);
        }
    }

    private synchronized void rest() {
        ScheduledFuture<?> now = looking;
        // Somebody may have come since the hub looked.
        if (now != null && hub.nobody()) {
            looking = null;
            now.cancel(false);
        }
    }

    @Override
    public Subscription open(Call call, @Nullable Long lastEventId, Consumer<List<LiveEvent>> listener) {
        return hub.open(call, lastEventId, listener);
    }

    @Override
    public Status status(Call call) {
        return hub.status(call);
    }
}
