package org.platen.decoration.embroidery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.platen.api.error.FieldError;

/**
 * What the maker of a SKU says of a design. Stitch files have no colours, so the threads stand here, in the order in which
 * they are sewn.
 */
record Needlework(List<String> threads, OptionalLong stitches, long trims) {
    static final String THREADS = "threads";
    static final String STITCHES = "stitches";
    static final String TRIMS = "trims";

    static Needlework of(Map<String, String> attributes) {
        return new Needlework(
                threads(attributes),
                number(attributes, STITCHES),
                number(attributes, TRIMS).orElse(0));
    }

    static List<FieldError> faults(Map<String, String> attributes) {
        List<FieldError> faults = new ArrayList<>();
        String hoop = attributes.get(Hoops.HOOP);
        if (hoop != null && Hoops.hoop(hoop).isEmpty()) {
            faults.add(new FieldError(
                    Hoops.HOOP, "embroidery.hoop", "must be width x height in mm such as 130x180, not '" + hoop + "'"));
        }
        for (String name : List.of(STITCHES, TRIMS)) {
            if (attributes.containsKey(name) && number(attributes, name).isEmpty()) {
                faults.add(new FieldError(
                        name,
                        "embroidery.number",
                        "must be a whole number of at most 7 digits, not '" + attributes.get(name) + "'"));
            }
        }
        return faults;
    }

    /** Changes of thread: one less than there are threads. */
    long colourChanges() {
        return Math.max(0, threads.size() - 1L);
    }

    private static List<String> threads(Map<String, String> attributes) {
        return Arrays.stream(attributes.getOrDefault(THREADS, "").split(",", 100))
                .map(String::strip)
                .filter(thread -> !thread.isEmpty())
                .toList();
    }

    private static OptionalLong number(Map<String, String> attributes, String name) {
        String text = attributes.getOrDefault(name, "");
        return text.matches("[0-9]{1,7}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
