package org.platen.spi.ui;

import java.util.List;

/** A {@code console.json} is faulty. */
public final class ContributionException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient List<String> faults;

    /** @param faults each with the place in the file and the reason */
    public ContributionException(List<String> faults) {
        super(String.join("; ", faults.subList(0, Math.min(SHOWN, faults.size())))
                + (faults.size() > SHOWN ? "; and " + (faults.size() - SHOWN) + " more" : ""));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
