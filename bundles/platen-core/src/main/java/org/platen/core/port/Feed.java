package org.platen.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.live.LiveEvent;

/** The newest part of the history, for those who watch. Ids are given before commit: one below the newest may come later. */
@ProviderType
public interface Feed {
    /**
     * A change and where it is to be seen.
     *
     * @param places ids of the locations; empty for everywhere
     */
    record Entry(LiveEvent.Change change, Set<Long> places) {
        public Entry {
            places = Set.copyOf(places);
        }
    }

    /** A part of the shop that has no marks of its own, with a number that differs when it has changed. */
    record Topic(
            String name, @Nullable Long location, @Nullable String code, long state) {}

    /** Ids after the one, lowest first. */
    List<Long> after(long id, int most);

    /** Ids after the one, up to the other. */
    List<Long> between(long id, long upTo);

    /** The changes with those ids, lowest first. */
    List<Entry> entries(Collection<Long> ids);

    /** Ids of the newest marks, lowest first. */
    List<Long> newest(int most);

    List<Topic> topics();
}
