package org.platen.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.platen.spi.storefront.StorefrontAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storefront connections whose adapters run now. Adapters come and go at any time; the first of a name counts. */
@Component(service = Storefronts.class)
public final class Storefronts {
    private static final Logger LOG = LoggerFactory.getLogger(Storefronts.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final Wakes wakes;

    /** By name, the one that counts first; an empty list remembers a connection that ran and will probably be back. */
    private final Map<String, List<StorefrontAdapter>> byName = new ConcurrentHashMap<>();

    @Activate
    public Storefronts(@Reference Wakes wakes) {
        this.wakes = wakes;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            service = StorefrontAdapter.class)
    void bindAdapter(StorefrontAdapter adapter) {
        String name = nameOf(adapter);
        if (!NAME.matcher(name).matches()) {
            LOG.warn("A storefront adapter with the unusable name '{}' is refused: {}", name, adapter.getClass());
            return;
        }
        List<StorefrontAdapter> all =
                byName.merge(name, List.of(adapter), (present, added) -> join(present, added.get(0)));
        if (all.size() > 1) {
            LOG.warn("There is a storefront {} already; the second one is refused while the first runs", name);
            return;
        }
        LOG.info("Storefront {} is connected", name);
        wakes.wake(Wakes.Work.INBOX);
        wakes.wake(Wakes.Work.OUTBOX);
        wakes.wake(Wakes.Work.POLLS);
    }

    void unbindAdapter(StorefrontAdapter adapter) {
        byName.replaceAll((name, present) -> {
            if (present.stream().noneMatch(each -> each == adapter)) {
                return present;
            }
            LOG.info("Storefront {} is disconnected", name);
            return present.stream().filter(each -> each != adapter).toList();
        });
    }

    Optional<StorefrontAdapter> find(String name) {
        return byName.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whether the connection is known, be it that its adapter is away just now. */
    boolean known(String name) {
        return byName.containsKey(name);
    }

    /** Those that run, by name. */
    List<String> names() {
        return byName.keySet().stream()
                .filter(name -> find(name).isPresent())
                .sorted()
                .toList();
    }

    private static List<StorefrontAdapter> join(List<StorefrontAdapter> present, StorefrontAdapter added) {
        List<StorefrontAdapter> all = new ArrayList<>(present);
        all.add(added);
        return List.copyOf(all);
    }

    private static String nameOf(StorefrontAdapter adapter) {
        try {
            return String.valueOf(adapter.storefront());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A storefront adapter cannot say its name", e);
            return "";
        }
    }
}
