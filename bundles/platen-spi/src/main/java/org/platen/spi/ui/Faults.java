package org.platen.spi.ui;

import java.util.ArrayList;
import java.util.List;

/** What was found to be wrong, in the order in which it was found. */
final class Faults {
    private final List<String> found = new ArrayList<>();

    void add(String pointer, String reason) {
        found.add((pointer.isEmpty() ? "/" : pointer) + ": " + reason);
    }

    void throwAny() throws ContributionException {
        if (!found.isEmpty()) {
            throw new ContributionException(found);
        }
    }
}
