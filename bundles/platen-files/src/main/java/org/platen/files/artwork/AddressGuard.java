package org.platen.files.artwork;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides where a connection may go, by the addresses and not by the name. What it gives back is what must be connected to:
 * a second lookup could answer otherwise (DNS rebinding).
 */
final class AddressGuard {
    /**
     * Checked addresses of a host.
     *
     * @param inside allowed by the shop's settings; false: in the open internet
     */
    record Pinned(ArtworkUrl url, List<InetAddress> addresses, boolean inside) {}

    private final AllowedHosts allowed;
    private final HostLookup lookup;

    AddressGuard(AllowedHosts allowed, HostLookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    Pinned pin(ArtworkUrl url) throws ArtworkProblem {
        List<InetAddress> addresses = addresses(url.host());
        if (addresses.stream().allMatch(address -> allowed.allowed(url.host(), address, url.port()))) {
            return new Pinned(url, addresses, true);
        }
        if (!addresses.stream().allMatch(PrivateNetworks::isOpen)) {
            throw ArtworkProblem.refused(
                    ArtworkProblem.PRIVATE_ADDRESS,
                    "The artwork's address points into a private network, which the shop's settings do not allow");
        }
        if (!allowed.open(url.port())) {
            throw ArtworkProblem.refused(
                    ArtworkProblem.BAD_URL, "The artwork's address has a port that is not allowed");
        }
        return new Pinned(url, addresses, false);
    }

    private List<InetAddress> addresses(String host) throws ArtworkProblem {
        try {
            List<InetAddress> addresses = lookup.find(host);
            if (!addresses.isEmpty()) {
                return addresses;
            }
        } catch (UnknownHostException e) {
            throw ArtworkProblem.passing("The artwork's host " + host + " is not known", e);
        }
        throw ArtworkProblem.passing("The artwork's host " + host + " has no address", null);
    }
}
