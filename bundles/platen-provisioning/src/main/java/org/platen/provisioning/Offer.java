package org.platen.provisioning;

import java.net.URI;
import java.util.List;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.osgi.framework.Version;

/** A feature with a plugin in it, installed or not. */
record Offer(Feature feature, PluginFacts facts) {
    Version version() {
        return Versions.of(feature.getVersion());
    }

    /** As the features service writes it. */
    String id() {
        return feature.getName() + "/" + version();
    }

    List<URI> bundles() {
        return feature.getBundles().stream()
                .map(BundleInfo::getLocation)
                .map(String::strip)
                .map(URI::create)
                .toList();
    }
}
