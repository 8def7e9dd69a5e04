package org.platen.api.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** How labels come out: as pages of a PDF, or as ZPL II for a label printer. */
public enum LabelFormat {
    /** PDF, sheets of A4 with 3 by 8 labels of 70 by 37 mm and no margin, as Avery 3474; to be printed at 100 %. */
    A4("a4", 70, 37, false),
    /** PDF, one label of 4 by 6 inches per page. */
    INCH_4X6("4x6", 101.6, 152.4, false),
    /** PDF, one label of 62 by 29 mm per page. */
    MM_62X29("62x29", 62, 29, false),
    /** PDF, one label per page of the size that the decoration type asks for. */
    TYPE("type", 62, 29, false),
    /** ZPL II, 4 by 6 inches. */
    ZPL("zpl", 101.6, 152.4, true),
    /** ZPL II, 62 by 29 mm. */
    ZPL_62X29("zpl-62x29", 62, 29, true);

    private final String key;
    private final double widthMm;
    private final double heightMm;
    private final boolean zpl;

    LabelFormat(String key, double widthMm, double heightMm, boolean zpl) {
        this.key = key;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.zpl = zpl;
    }

    /** Name at the doors, such as {@code 4x6}. */
    public String key() {
        return key;
    }

    /** Width of one label in millimetres. */
    public double widthMm() {
        return widthMm;
    }

    /** Height of one label in millimetres. */
    public double heightMm() {
        return heightMm;
    }

    /** Whether it is the printer's language and not a PDF. */
    public boolean zpl() {
        return zpl;
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(LabelFormat::key).toList();
    }

    /**
     * The format of that name.
     *
     * @param key null or empty takes the other
     */
    public static LabelFormat of(@Nullable String key, LabelFormat otherwise) {
        if (key == null || key.isBlank()) {
            return otherwise;
        }
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.key.equals(wanted))
                .findFirst()
                .orElseThrow(() -> PlatenException.field(
                        Errors.INVALID,
                        "/format",
                        "must be one of " + keys().stream().collect(Collectors.joining(", "))));
    }
}
