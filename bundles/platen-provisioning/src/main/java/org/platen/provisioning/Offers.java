package org.platen.provisioning;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;
import org.platen.api.plugin.PluginView.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The features with plugins in them, and what Karaf does with them. A feature is one of a plugin when it stands on the feature
 * {@code platen}.
 */
final class Offers {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
    private static final String PLATFORM = "platen";

    private final FeaturesService features;
    private final Map<String, PluginFacts> known = new ConcurrentHashMap<>();

    Offers(FeaturesService features) {
        this.features = features;
    }

    /** Locations of the bundles that are Platen itself. */
    Set<String> platform() {
        Set<String> locations = new HashSet<>();
        for (Feature feature : all()) {
            if (feature.getName().equals(PLATFORM)) {
                feature.getBundles().forEach(bundle -> locations.add(bundle.getLocation()));
            }
        }
        return locations;
    }

    /** Whether a bundle of Platen itself has this name. */
    boolean isPlatform(String name) {
        return platform().stream().anyMatch(location -> location.contains("/" + name + "/"));
    }

    /** Every feature with a plugin, the newest first. */
    List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (Feature feature : all()) {
            if (feature.getDependencies().stream().anyMatch(one -> one.getName().equals(PLATFORM))) {
                offers.add(new Offer(feature, facts(feature)));
            }
        }
        offers.sort(Comparator.comparing(Offer::version).reversed());
        return offers;
    }

    Optional<Offer> newest(String name) {
        return offers().stream().filter(one -> one.facts().name().equals(name)).findFirst();
    }

    Optional<Offer> installed(String name) {
        return offers().stream()
                .filter(one -> one.facts().name().equals(name))
                .filter(this::installed)
                .findFirst();
    }

    boolean installed(Offer offer) {
        return features.isInstalled(offer.feature());
    }

    boolean knows(URI repository) {
        try {
            for (Repository one : features.listRepositories()) {
                if (one.getURI().equals(repository)) {
                    return true;
                }
            }
            return false;
        } catch (Exception e) {
            throw new IllegalStateException("The feature repositories cannot be listed", e);
        }
    }

    /** In the place of what is there by that name. What runs already is not refreshed. */
    void install(Offer offer) throws Exception {
        features.installFeatures(Set.of(offer.id()), EnumSet.of(Option.NoAutoRefreshBundles, Option.Upgrade));
    }

    void uninstall(Offer offer) throws Exception {
        features.uninstallFeature(
                offer.feature().getName(), offer.version().toString(), EnumSet.of(Option.NoAutoRefreshBundles));
    }

    /** Else the next deployment of anything would start again what was stopped. */
    void remember(Offer offer, FeatureState state) throws Exception {
        features.updateFeaturesState(
                Map.of(FeaturesService.ROOT_REGION, Map.of(offer.id(), state)),
                EnumSet.of(Option.NoAutoRefreshBundles));
    }

    void add(URI repository) throws Exception {
        features.addRepository(repository);
    }

    void remove(URI repository) {
        try {
            if (knows(repository)) {
                features.removeRepository(repository);
            }
        } catch (Exception e) {
            LOG.warn("The feature repository {} could not be removed", repository, e);
        }
    }

    private Feature[] all() {
        try {
            return features.listFeatures();
        } catch (Exception e) {
            throw new IllegalStateException("The features cannot be listed", e);
        }
    }

    private PluginFacts facts(Feature feature) {
        return known.computeIfAbsent(feature.getId(), id -> read(feature));
    }

    private static PluginFacts read(Feature feature) {
        List<PluginFacts> found = new ArrayList<>();
        for (BundleInfo bundle : feature.getBundles()) {
            try (var in = URI.create(bundle.getLocation().strip()).toURL().openStream()) {
                FactsReader.of(in).ifPresent(found::add);
            } catch (IOException | IllegalArgumentException e) {
                LOG.info(
                        "Bundle {} of feature {} cannot be read: {}",
                        bundle.getLocation(),
                        feature.getId(),
                        e.toString());
            }
        }
        PluginFacts facts = found.stream()
                .filter(one -> one.name().equals(feature.getName()))
                .findFirst()
                .orElseGet(() -> found.isEmpty()
                        ? new PluginFacts(
                                feature.getName(), feature.getVersion(), feature.getName(), null, Kind.OTHER, List.of())
                        : found.get(0));
        String description = feature.getDescription();
        return new PluginFacts(
                facts.name(),
                facts.version(),
                facts.title(),
                description == null || description.isBlank() ? facts.description() : description,
                facts.kind(),
                facts.decorations());
    }
}
