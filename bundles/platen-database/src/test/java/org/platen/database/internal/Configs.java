package org.platen.database.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** The configuration as DS would hand it over: what is set, and defaults for the rest. */
final class Configs {
    private Configs() {}

    static DatabaseConfig of(Map<String, Object> set) {
        return (DatabaseConfig) Proxy.newProxyInstance(
                DatabaseConfig.class.getClassLoader(),
                new Class<?>[] {DatabaseConfig.class},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
