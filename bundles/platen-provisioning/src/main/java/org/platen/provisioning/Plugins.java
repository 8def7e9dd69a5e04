package org.platen.provisioning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.platen.api.plugin.PluginView;
import org.platen.api.plugin.PluginView.Action;
import org.platen.api.plugin.PluginView.State;

/** The plugins as they are now: the bundles of the framework and what the feature repositories offer. */
final class Plugins {
    private static final List<String> KEYS = List.of("platen.decoration", "storefront", "key");
    private static final String FIT = "platen-fit:";

    private final BundleContext context;
    private final Offers offers;
    private final Trouble.Finder troubles;
    private final Metatypes metatypes;
    private final Since since;

    Plugins(BundleContext context, Offers offers, Trouble.Finder troubles, Metatypes metatypes, Since since) {
        this.context = context;
        this.offers = offers;
        this.troubles = troubles;
        this.metatypes = metatypes;
        this.since = since;
    }

    /**
     * What the core knows of decoration types.
     *
     * @param live jobs that are not finished, by type
     * @param refused why a type is refused, by type
     */
    record Types(Map<String, Long> live, Map<String, String> refused) {
        static final Types UNKNOWN = new Types(Map.of(), Map.of());
    }

    private record Present(Bundle bundle, PluginFacts facts) {}

    List<PluginView> views(Types types) {
        Map<String, Present> present = present();
        Map<String, Offer> newest = new HashMap<>();
        offers.offers().forEach(offer -> newest.putIfAbsent(offer.facts().name(), offer));
        Map<String, PluginView> views = new TreeMap<>();
        newest.forEach((name, offer) -> views.put(name, offered(offer, types)));
        present.forEach((name, one) -> views.put(name, view(one, newest.get(name), types)));
        return List.copyOf(views.values());
    }

    /** The bundle of a plugin; the newest where there are several. */
    Optional<Bundle> bundle(String name) {
        return Optional.ofNullable(present().get(name)).map(Present::bundle);
    }

    private Map<String, Present> present() {
        Set<String> platform = offers.platform();
        Map<String, Present> present = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName() != null
                    && !platform.contains(bundle.getLocation())
                    && !bundle.getLocation().startsWith(FIT)
                    && bundle.getHeaders("").get(Constants.IMPORT_PACKAGE) != null) {
                FactsReader.of(bundle)
                        .ifPresent(facts -> present.merge(
                                facts.name(),
                                new Present(bundle, facts),
                                (one, two) -> one.bundle()
                                                        .getVersion()
                                                        .compareTo(two.bundle().getVersion())
                                                < 0
                                        ? two
                                        : one));
            }
        }
        return present;
    }

    private static PluginView offered(Offer offer, Types types) {
        PluginFacts facts = offer.facts();
        return new PluginView(
                facts.name(),
                facts.kind(),
                facts.title(),
                facts.description(),
                null,
                State.OFFERED,
                null,
                offer.version().toString(),
                facts.decorations(),
                live(facts.decorations(), types),
                List.of(),
                null,
                EnumSet.of(Action.INSTALL));
    }

    private PluginView view(Present present, @Nullable Offer offer, Types types) {
        Bundle bundle = present.bundle();
        PluginFacts facts = present.facts();
        List<String> provides = provides(bundle, facts);
        Map<String, String> refused = new HashMap<>(types.refused());
        refused.keySet().retainAll(provides);
        List<String> factories = metatypes.factories(bundle);
        boolean wanted = Trouble.wanted(bundle);
        Optional<Trouble> trouble = wanted ? troubles.of(bundle, refused, factories) : Optional.empty();
        State state =
                !wanted ? State.STOPPED : trouble.filter(Trouble::failed).isPresent() ? State.FAILED : State.RUNNING;
        List<String> configurations = new ArrayList<>(metatypes.singletons(bundle));
        configurations.addAll(factories);
        Version version = bundle.getVersion();
        boolean other = offer != null && !offer.version().equals(version);
        boolean newer = offer != null && offer.version().compareTo(version) > 0;
        Instant at = since.of(bundle);
        return new PluginView(
                facts.name(),
                facts.kind(),
                facts.title(),
                offer == null ? facts.description() : offer.facts().description(),
                version.toString(),
                state,
                trouble.map(Trouble::words).orElse(null),
                offer != null && other ? offer.version().toString() : null,
                provides,
                live(provides, types),
                List.copyOf(configurations),
                at,
                actions(bundle, wanted, newer));
    }

    private static Set<Action> actions(Bundle bundle, boolean wanted, boolean newer) {
        Set<Action> actions = EnumSet.of(Action.UNINSTALL);
        if (!wanted || bundle.getState() != Bundle.ACTIVE) {
            actions.add(Action.START);
        }
        if (wanted) {
            actions.add(Action.STOP);
        }
        if (newer) {
            actions.add(Action.UPGRADE);
        }
        return actions;
    }

    private static List<String> provides(Bundle bundle, PluginFacts facts) {
        Set<String> keys = new LinkedHashSet<>(facts.decorations());
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (services != null) {
            for (ServiceReference<?> service : services) {
                if (ofPlatform(service)) {
                    KEYS.stream()
                            .map(service::getProperty)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst()
                            .ifPresent(keys::add);
                }
            }
        }
        return List.copyOf(keys);
    }

    private static boolean ofPlatform(ServiceReference<?> service) {
        for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
            if (type.startsWith(FactsReader.SPI)) {
                return true;
            }
        }
        return false;
    }

    private static long live(List<String> provides, Types types) {
        return provides.stream()
                .mapToLong(key -> types.live().getOrDefault(key, 0L))
                .sum();
    }
}
