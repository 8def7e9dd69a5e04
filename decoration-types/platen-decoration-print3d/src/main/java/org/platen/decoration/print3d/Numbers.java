package org.platen.decoration.print3d;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.api.error.FieldError;

/** Numbers that this decoration type understands; other names pass, they are the model's own. */
record Numbers(Map<String, Range> ranges) {
    /** Parameters of a line. */
    static final Numbers LINE =
            new Numbers(Map.of("infill", new Range("0", "100"), "layerHeightMm", new Range("0.02", "2")));
    /** Attributes of a part. */
    static final Numbers PART = new Numbers(Map.of("grams", new Range("0.001", "100000")));

    private static final Pattern FORM = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");

    /** Smallest and largest value. */
    record Range(BigDecimal least, BigDecimal most) {
        Range(String least, String most) {
            this(new BigDecimal(least), new BigDecimal(most));
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    List<FieldError> faults(Map<String, String> values) {
        return ranges.keySet().stream()
                .filter(name -> values.containsKey(name) && value(values, name).isEmpty())
                .sorted()
                .map(name -> new FieldError(
                        name, "print3d." + name, "must be a number " + span(name) + ", not '" + values.get(name) + "'"))
                .toList();
    }

    Optional<BigDecimal> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(text -> FORM.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(value -> Optional.ofNullable(ranges.get(name))
                        .filter(range -> range.holds(value))
                        .isPresent());
    }

    private String span(String name) {
        Range range = ranges.getOrDefault(name, new Range("0", "0"));
        return "from " + range.least().toPlainString() + " to " + range.most().toPlainString();
    }
}
