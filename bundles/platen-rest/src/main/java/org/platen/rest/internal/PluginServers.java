package org.platen.rest.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.cxf.endpoint.Server;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.api.access.SessionService;
import org.platen.rest.internal.http.CxfServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server per plugin below {@code /x/<plugin>}; each starts and ends without touching any other. */
final class PluginServers {
    private static final Logger LOG = LoggerFactory.getLogger(PluginServers.class);
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final CxfServers servers;
    private final AccessService access;
    private final SessionService sessions;
    private final int bodyLimit;
    private final Map<String, List<Object>> resources = new HashMap<>();
    private final Map<String, Server> running = new HashMap<>();

    PluginServers(CxfServers servers, AccessService access, SessionService sessions, int bodyLimit) {
        this.servers = servers;
        this.access = access;
        this.sessions = sessions;
        this.bodyLimit = bodyLimit;
    }

    synchronized void add(String plugin, Object resource) {
        if (!KEY.matcher(plugin).matches()) {
            LOG.warn("REST resource {} refused: platen.plugin must be a plugin's key", resource.getClass());
            return;
        }
        resources.computeIfAbsent(plugin, key -> new ArrayList<>()).add(resource);
        restart(plugin);
    }

    synchronized void remove(String plugin, Object resource) {
        List<Object> left = resources.get(plugin);
        if (left != null && left.remove(resource)) {
            restart(plugin);
        }
    }

    synchronized void close() {
        running.values().forEach(Server::destroy);
        running.clear();
        resources.clear();
    }

    private void restart(String plugin) {
        @Nullable Server old = running.remove(plugin);
        if (old != null) {
            old.destroy();
        }
        List<Object> present = resources.getOrDefault(plugin, List.of());
        if (present.isEmpty()) {
            return;
        }
        try {
            running.put(
                    plugin, servers.start("/x/" + plugin, present, Providers.of(present, access, sessions, bodyLimit)));
        } catch (RuntimeException e) {
            // The plugin's fault, and the plugin's alone: everything else goes on.
            LOG.error("The REST resources of plugin {} are refused", plugin, e);
        }
    }
}
