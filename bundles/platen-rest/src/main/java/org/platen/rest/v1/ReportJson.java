package org.platen.rest.v1;

import java.util.List;

/**
 * A report that can be had.
 *
 * @param parameters names of its query parameters
 */
public record ReportJson(String name, String summary, String href, List<String> parameters) {
    public static List<ReportJson> all() {
        List<String> period = List.of("from", "to", "location", "format");
        return List.of(
                of("stalls", "Where live jobs stand, and since when", List.of("location", "format")),
                of("bottlenecks", "How long jobs stay in each state", period),
                of("throughput", "Jobs decorated and shipped in each hour", period),
                of(
                        "rejects",
                        "Rejects by reason, station or device",
                        List.of("from", "to", "by", "location", "format")));
    }

    private static ReportJson of(String name, String summary, List<String> parameters) {
        return new ReportJson(name, summary, Links.ROOT + "/reports/" + name, parameters);
    }
}
