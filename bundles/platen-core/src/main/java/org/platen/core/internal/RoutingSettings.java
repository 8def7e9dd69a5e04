package org.platen.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.core.geo.Centroids;
import org.platen.core.routing.Geocoder;
import org.platen.core.routing.RoutingParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What routing stands on, as it is configured. */
@Component(service = RoutingSettings.class, configurationPid = "org.platen.routing")
@Designate(ocd = RoutingConfig.class)
public final class RoutingSettings {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingSettings.class);

    private final RoutingParts parts;

    @Activate
    public RoutingSettings(RoutingConfig config) {
        parts = new RoutingParts(
                null,
                places(config.placesFile()),
                config.waitForArtwork(),
                config.requireAddress(),
                config.splitLines());
    }

    /** A file that cannot be read keeps no order waiting: the built-in table is used instead. */
    private static Geocoder places(String file) {
        try {
            return file.isBlank() ? Centroids.builtIn() : Centroids.with(Path.of(file));
        } catch (IOException e) {
            LOG.error("The places file {} cannot be used", file, e);
            return Centroids.builtIn();
        }
    }

    RoutingParts parts() {
        return parts;
    }
}
