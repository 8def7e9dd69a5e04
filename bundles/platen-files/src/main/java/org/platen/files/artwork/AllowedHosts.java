package org.platen.files.artwork;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From where artwork may be fetched: the open internet at some ports, and what the shop allows of its own network. */
final class AllowedHosts {
    private static final Pattern ENTRY =
            Pattern.compile("(?:\\[([^]]+)]|([^:]+(?:/\\d+)?)|([^/]+/\\d+))(?::(\\d+|\\*))?");

    /** One entry: a name or a block of addresses; port null: as everywhere, "*": any. */
    private record Entry(
            @Nullable String name,
            @Nullable Network network,
            @Nullable String port) {
        boolean matches(String host, InetAddress address) {
            return name != null ? name.equals(host) : network != null && network.contains(address);
        }
    }

    private final Set<Integer> ports;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param ports comma-separated
     * @param privateHosts comma-separated, see the configuration
     * @throws IllegalArgumentException naming the entry that cannot be read
     */
    AllowedHosts(String ports, String privateHosts) {
        this.ports = parts(ports).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
        parts(privateHosts).map(AllowedHosts::entry).forEach(entries::add);
    }

    /** Whether this port of the open internet is allowed. */
    boolean open(int port) {
        return ports.contains(port);
    }

    /** Whether the shop allows this host although it is in a private network. */
    boolean allowed(String host, InetAddress address, int port) {
        return entries.stream()
                .filter(entry -> entry.matches(host, address))
                .anyMatch(entry -> entry.port() == null
                        ? ports.contains(port)
                        : "*".equals(entry.port()) || entry.port().equals(String.valueOf(port)));
    }

    private static Entry entry(String text) {
        Matcher form = ENTRY.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("allowedPrivateHosts: cannot read " + text);
        }
        String host = Stream.of(1, 2, 3)
                .map(form::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse(text);
        return Network.isWritten(host)
                ? new Entry(null, Network.parse(host), form.group(4))
                : new Entry(host.toLowerCase(Locale.ROOT), null, form.group(4));
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
