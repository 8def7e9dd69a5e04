package org.platen.files.artwork;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the open internet from all others. */
final class PrivateNetworks {
    /** All special blocks of IPv4: own network, private, carrier NAT, loopback, link-local, documentation, multicast. */
    private static final List<Network> CLOSED_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Only this of IPv6 is given out to the internet; loopback, unique local, NAT64 and the like lie outside. */
    private static final List<Network> OPEN_V6 = networks("2000::/3");

    /** Inside it: Teredo and other protocols, documentation, and 6to4, which carries an IPv4 address. */
    private static final List<Network> CLOSED_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16");

    private PrivateNetworks() {}

    static boolean isOpen(InetAddress address) {
        if (address instanceof Inet4Address) {
            return !contains(CLOSED_V4, address);
        }
        return contains(OPEN_V6, address) && !contains(CLOSED_V6, address);
    }

    private static boolean contains(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return List.of(texts).stream().map(Network::parse).toList();
    }
}
