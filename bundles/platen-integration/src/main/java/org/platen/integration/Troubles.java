package org.platen.integration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that some work stands still, and once that it goes on; not each second in between. */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Set<String> standing = ConcurrentHashMap.newKeySet();

    /** Does it, and takes note of its failure. What it would have done is found again by the timers. */
    void watch(String work, Runnable step) {
        try {
            step.run();
            over(work);
        } catch (RuntimeException e) {
            hit(work, e);
        }
    }

    void hit(String work, Throwable failure) {
        if (!standing.add(work)) {
            LOG.debug("Still no {}", work, failure);
        } else if (Guard.isOutage(failure)) {
            LOG.warn("The {} stands still: {}", work, failure.getMessage());
        } else {
            LOG.warn("The {} stands still", work, failure);
        }
    }

    void over(String work) {
        if (!standing.isEmpty() && standing.remove(work)) {
            LOG.info("The {} goes on", work);
        }
    }
}
