package org.platen.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/** Remembers when bundles started and stopped, which the framework does not. */
final class Since implements BundleListener {
    private final Map<Long, Instant> times = new ConcurrentHashMap<>();
    private final Clock clock;

    Since(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        long bundle = event.getBundle().getBundleId();
        if (event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED) {
            times.put(bundle, clock.instant());
        } else if (event.getType() == BundleEvent.UNINSTALLED) {
            times.remove(bundle);
        }
    }

    /** When it started or stopped; when it was installed or updated, for one that did neither since this node runs. */
    Instant of(Bundle bundle) {
        Instant known = times.get(bundle.getBundleId());
        return known == null ? Instant.ofEpochMilli(bundle.getLastModified()) : known;
    }
}
