package org.platen.api.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration as a form: a singleton, an instance of a factory, or the empty form of a factory.
 *
 * @param pid of a singleton or factory, or {@code factoryPid~name} of an instance
 * @param factoryPid of an instance; null else
 * @param name of an instance; null else
 * @param plugin symbolic name of the bundle that describes it
 * @param factory whether this is the empty form of a factory
 * @param version rises with each change; 0 while nothing is set
 */
public record ConfigurationView(
        String pid,
        @Nullable String factoryPid,
        @Nullable String name,
        String title,
        @Nullable String description,
        String plugin,
        boolean factory,
        long version,
        List<Field> fields) {

    /**
     * A field.
     *
     * @param name key of the value
     * @param many whether it holds a list
     * @param required whether it must have a value, as it has no default of use
     * @param options the only values it may have; empty for any
     * @param defaults what holds while it is not set
     * @param min smallest value as text; null for none
     * @param max greatest value as text; null for none
     * @param value what is set; null when the default holds, and always null for a secret
     */
    public record Field(
            String name,
            String title,
            @Nullable String description,
            Type type,
            boolean many,
            boolean required,
            List<Option> options,
            List<String> defaults,
            @Nullable String min,
            @Nullable String max,
            @Nullable List<String> value,
            boolean set) {}

    /** A value that may be chosen. */
    public record Option(String value, String label) {}

    /** What a value is. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        /** Can be set and never be read. */
        SECRET
    }

    /**
     * A row of the list of what can be configured.
     *
     * @param instances of a factory; empty for a singleton
     * @param set whether a singleton has any value of its own, or a factory any instance
     */
    public record Summary(
            String pid,
            String title,
            @Nullable String description,
            String plugin,
            boolean factory,
            List<Instance> instances,
            boolean set) {}

    /** An instance of a factory. */
    public record Instance(String pid, String name) {}
}
