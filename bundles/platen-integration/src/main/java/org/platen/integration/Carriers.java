package org.platen.integration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.platen.spi.carrier.Carrier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to carriers that run now. They come and go at any time; the first of a key counts. */
@Component(service = Carriers.class)
public final class Carriers {
    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** By key; an empty list remembers a connection that ran and will probably be back. */
    private final Map<String, List<Carrier>> byKey = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, service = Carrier.class)
    void bindCarrier(Carrier carrier) {
        String key = keyOf(carrier);
        if (!KEY.matcher(key).matches()) {
            LOG.warn("A carrier with the unusable key '{}' is refused: {}", key, carrier.getClass());
            return;
        }
        List<Carrier> all = byKey.merge(
                key,
                List.of(carrier),
                (present, added) ->
                        Stream.concat(present.stream(), added.stream()).toList());
        if (all.size() > 1) {
            LOG.warn("There is a carrier {} already; the second one is refused while the first runs", key);
        } else {
            LOG.info("Carrier {} is connected", key);
        }
    }

    void unbindCarrier(Carrier carrier) {
        byKey.replaceAll((key, present) -> {
            if (present.stream().noneMatch(each -> each == carrier)) {
                return present;
            }
            LOG.info("Carrier {} is disconnected", key);
            return present.stream().filter(each -> each != carrier).toList();
        });
    }

    Optional<Carrier> find(String key) {
        return byKey.getOrDefault(key, List.of()).stream().findFirst();
    }

    /** Whether the connection is known, be it that it is away just now. */
    boolean known(String key) {
        return byKey.containsKey(key);
    }

    /** Those that run, by key. */
    List<String> keys() {
        return byKey.keySet().stream()
                .filter(key -> find(key).isPresent())
                .sorted()
                .toList();
    }

    private static String keyOf(Carrier carrier) {
        try {
            return String.valueOf(carrier.key());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A carrier cannot say its key", e);
            return "";
        }
    }
}
