package org.platen.api.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plugin at this node: a bundle that imports packages of platen-spi, installed or offered by a known feature repository.
 *
 * @param name symbolic name of its bundle, which is also the name of its feature
 * @param version of what is installed; null where nothing is
 * @param reason in plain words what keeps it from its work; null when nothing does. It may be there while it runs, such
 *     as an adapter without any connection
 * @param offeredVersion the newest that a known feature repository has, where it is not the one that is installed
 * @param provides keys of decoration types, storefront connections and carriers, as far as they are known
 * @param liveJobs jobs that are not finished and need one of its decoration types
 * @param configurations PIDs of {@link ConfigurationService} that it describes
 * @param since when it came to its state; null where nothing is installed
 * @param actions what can be done with it now
 */
public record PluginView(
        String name,
        Kind kind,
        String title,
        @Nullable String description,
        @Nullable String version,
        State state,
        @Nullable String reason,
        @Nullable String offeredVersion,
        List<String> provides,
        long liveJobs,
        List<String> configurations,
        @Nullable Instant since,
        Set<Action> actions) {

    /** What a plugin extends. */
    public enum Kind {
        DECORATION,
        STOREFRONT,
        CARRIER,
        OTHER
    }

    /** How a plugin is. */
    public enum State {
        RUNNING,
        /** Somebody stopped it. */
        STOPPED,
        /** It should run and does not, see the reason. */
        FAILED,
        /** Known and not installed. */
        OFFERED
    }

    /** What an admin can do with a plugin. */
    public enum Action {
        INSTALL,
        START,
        STOP,
        UNINSTALL,
        UPGRADE
    }
}
