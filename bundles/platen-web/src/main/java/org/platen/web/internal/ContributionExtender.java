package org.platen.web.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.console.ContributionService;
import org.platen.api.console.ContributionView;
import org.platen.spi.ui.ConsoleContribution;

/**
 * Takes in what running bundles contribute to the console, by their header, and lets it go with them. Whoever listens to the
 * service {@link ContributionService} hears of each change: its property {@code service.changecount} grows.
 */
@Component(service = ContributionExtender.class)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.platen.api.console.ContributionService\"")
public final class ContributionExtender implements BundleTrackerCustomizer<Contributed>, ContributionService {
    private final Map<Long, Contributed> contributed = new ConcurrentHashMap<>();
    private final BundleTracker<Contributed> bundles;
    private final ServiceRegistration<ContributionService> registration;
    private final AtomicLong changes = new AtomicLong();

    @Activate
    public ContributionExtender(BundleContext context) {
        registration = context.registerService(ContributionService.class, this, FrameworkUtil.asDictionary(count(0)));
        bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void stop() {
        bundles.close();
        registration.unregister();
    }

    @Override
    public @Nullable Contributed addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        String header = bundle.getHeaders("").get(ConsoleContribution.HEADER);
        if (header == null) {
            return null;
        }
        Contributed found = PluginBundle.read(bundle, header);
        contributed.put(bundle.getBundleId(), found);
        tell();
        return found;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Contributed found) {
        // A bundle that is updated stops before.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Contributed found) {
        contributed.remove(bundle.getBundleId());
        tell();
    }

    private void tell() {
        try {
            registration.setProperties(FrameworkUtil.asDictionary(count(changes.incrementAndGet())));
        } catch (IllegalStateException e) {
            // The console itself goes; nobody is left to be told.
        }
    }

    private static Map<String, Object> count(long changes) {
        return Map.of(Constants.SERVICE_CHANGECOUNT, changes);
    }

    @Override
    public List<ContributionView> list(Call call) {
        call.require(Role.OPERATOR);
        return contributed.values().stream()
                .map(Contributed::view)
                .sorted(Comparator.comparing(ContributionView::plugin).thenComparing(ContributionView::version))
                .toList();
    }

    /** A plugin's file by its address, while the plugin runs. */
    @Nullable
    ConsoleFile find(String path) {
        return contributed.values().stream()
                .map(one -> one.files().get(path))
                .filter(file -> file != null)
                .findFirst()
                .orElse(null);
    }
}
