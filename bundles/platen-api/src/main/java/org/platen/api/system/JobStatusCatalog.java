package org.platen.api.system;

import java.util.List;

/** The documented status names of shared print operations (IN-61). */
public final class JobStatusCatalog {
    /**
     * A status.
     *
     * @param group Order creation, Output, Production, Shipping, Approval, Communication, MIS or Additional
     * @param kind S, A, F, O, N, M or H (requirements 2.7)
     */
    public record Status(String name, String group, String kind, String meaning, boolean actionNeeded) {}

    private JobStatusCatalog() {}

    /** Every status, in the documented order. */
    public static List<Status> all() {
        return JobStatuses.ALL;
    }
}
