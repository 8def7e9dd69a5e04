package org.platen.storefront.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.api.intake.IncomingOrder.ArtworkLink;
import org.platen.api.order.Personalisation;

/**
 * Which properties of a line name print files. An entry is {@code key} or {@code key=placement}; a property
 * {@code key_back} of an entry {@code key} goes to {@code back}.
 */
public final class ArtworkKeys {
    private static final String FRONT = "front";
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/\\s\"<>\\p{Cntrl}][^\\s\"<>\\p{Cntrl}]*");

    private record Key(String key, String placement) {}

    private final List<Key> keys;

    public ArtworkKeys(List<String> entries) {
        this.keys = entries.stream().map(ArtworkKeys::key).toList();
    }

    private static Key key(String entry) {
        int equals = entry.indexOf('=');
        return equals < 0
                ? new Key(lower(entry), FRONT)
                : new Key(
                        lower(entry.substring(0, equals).strip()),
                        entry.substring(equals + 1).strip());
    }

    /** The print files of a line, each once, in the order of its properties. */
    public List<ArtworkLink> links(List<Personalisation> properties) {
        List<ArtworkLink> links = new ArrayList<>();
        for (Personalisation property : properties) {
            placement(property.key())
                    .flatMap(placement -> address(property.value()).map(url -> new ArtworkLink(placement, url)))
                    .filter(link -> !links.contains(link))
                    .ifPresent(links::add);
        }
        return links;
    }

    private Optional<String> placement(String property) {
        String name = lower(property.strip());
        for (Key key : keys) {
            if (name.equals(key.key())) {
                return Optional.of(key.placement());
            }
            if (name.startsWith(key.key() + "_")) {
                return Optional.of(name.substring(key.key().length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Buyers write anything into a property called Artwork: what is no web address is no print file. */
    private static Optional<String> address(String value) {
        String url = value.strip().replace(" ", "%20");
        return ADDRESS.matcher(url).matches() && url.length() <= 2_000 ? Optional.of(url) : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
