package org.platen.shell.internal.system;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Remembers when bundles started, which the framework does not; it knows those that started after it. */
@Component(immediate = true, service = StartTimes.class)
public final class StartTimes implements BundleListener {
    private final Map<Long, Instant> times = new ConcurrentHashMap<>();
    private final BundleContext context;
    private final Clock clock;

    @Activate
    public StartTimes(BundleContext context) {
        this(context, Clock.systemUTC());
        context.addBundleListener(this);
    }

    StartTimes(BundleContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        long bundle = event.getBundle().getBundleId();
        if (event.getType() == BundleEvent.STARTED) {
            times.put(bundle, clock.instant());
        } else if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNINSTALLED) {
            times.remove(bundle);
        }
    }

    /** When the bundle started; empty when it does not run or ran before this one. */
    Optional<Instant> of(long bundle) {
        return Optional.ofNullable(times.get(bundle));
    }
}
