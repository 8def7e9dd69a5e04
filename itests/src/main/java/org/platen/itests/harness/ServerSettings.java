package org.platen.itests.harness;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a server of a test differs from the distribution as it is. */
public final class ServerSettings {
    private final Map<String, Map<String, String>> files = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** A configuration file of the server, {@code etc/<pid>.cfg}. */
    public ServerSettings file(String pid, Map<String, String> values) {
        files.put(pid, values);
        return this;
    }

    public ServerSettings environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Map<String, Map<String, String>> files() {
        return files;
    }

    Map<String, String> environment() {
        return environment;
    }
}
