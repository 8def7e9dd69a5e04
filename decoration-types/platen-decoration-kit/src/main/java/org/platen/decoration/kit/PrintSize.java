package org.platen.decoration.kit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.platen.api.error.FieldError;

/** The area that a design is fitted into, keeping its proportions. */
public record PrintSize(double widthMm, double heightMm) {
    public static final String WIDTH = "printWidthMm";
    public static final String HEIGHT = "printHeightMm";
    private static final Pattern FORM = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,3})?");
    private static final double MM_PER_INCH = 25.4;

    /** The attributes' size; where they say nothing, or nonsense that {@link #faults} names, the usual one. */
    public static PrintSize of(Map<String, String> attributes, PrintSize usual) {
        return new PrintSize(
                length(attributes, WIDTH).orElse(usual.widthMm),
                length(attributes, HEIGHT).orElse(usual.heightMm));
    }

    /**
     * What is wrong with the attributes' size.
     *
     * @param type key of the decoration type, with which the code begins
     */
    public static List<FieldError> faults(Map<String, String> attributes, String type) {
        return Stream.of(WIDTH, HEIGHT)
                .filter(name ->
                        attributes.containsKey(name) && length(attributes, name).isEmpty())
                .map(name -> new FieldError(
                        name,
                        type + ".print-size",
                        "must be a length in mm from 10 to 2000, not '" + attributes.get(name) + "'"))
                .toList();
    }

    private static Optional<Double> length(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name))
                .filter(text -> FORM.matcher(text).matches())
                .map(Double::valueOf)
                .filter(length -> length >= 10 && length <= 2000);
    }

    /** Pixels per inch of a design that is fitted into the area: its tighter side fills the area. */
    public double ppi(int widthPx, int heightPx) {
        return Math.max(widthPx / widthMm, heightPx / heightMm) * MM_PER_INCH;
    }

    public double squareCm() {
        return widthMm * heightMm / 100;
    }

    /** The size as settings of a station, in mm. */
    public Map<String, String> settings() {
        return Map.of(WIDTH, millimetres(widthMm), HEIGHT, millimetres(heightMm));
    }

    private static String millimetres(double length) {
        return BigDecimal.valueOf(length).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f x %.0f mm", widthMm, heightMm);
    }
}
