package org.platen.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;

/**
 * Sums over live jobs and over the history. Times are counted in classes; class 0 is below a millisecond, class n from 1 on
 * begins at 2<sup>(n-1)/{@value #PER_DOUBLING}</sup> milliseconds.
 */
@ProviderType
public interface Reports {
    /** Classes of time to a doubling. */
    int PER_DOUBLING = 8;

    /** Where jobs stand or stood. */
    record Place(String decoration, String state, @Nullable Long location) {}

    /** Live jobs in a place whose time there falls into one class. */
    record Standing(Place place, Phase phase, int timeClass, long jobs, Instant oldest) {}

    /** Jobs that left a place after a time of one class, with their times' sum. */
    record Left(Place place, int timeClass, long jobs, long millis) {}

    /** Jobs that became good pieces or left the house in an hour. */
    record Flow(Instant hour, String decoration, @Nullable Long location, long decorated, long shipped) {}

    /** @param locations of which; none for all, here and below */
    List<Standing> standing(Set<Long> locations, Instant now);

    /** The live jobs that stand longest in each place, oldest first. */
    Map<Place, List<JobId>> oldest(Collection<Place> places, int each);

    /** @param from begin of an hour */
    List<Left> left(Instant from, Instant to, Set<Long> locations);

    List<Flow> flow(Instant from, Instant to, Set<Long> locations);

    /** How many marks of the history are not in the sums yet, at most; the reports read them one by one. */
    long behind();

    /**
     * Takes some of what happened into the sums, unless another node is at it. Ids of the history are given before
     * their transactions commit, so only those are taken that were seen a while ago.
     *
     * @param settle so long ago
     * @param most marks to take at most
     * @return whether there is more to take now
     */
    boolean rollUp(Duration settle, int most);
}
