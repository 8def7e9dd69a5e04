package org.platen.spi.decoration;

import java.util.List;

/**
 * A label that a job wears.
 *
 * @param key such as {@code unit}
 * @param widthMm width in millimetres
 * @param heightMm height in millimetres
 * @param fields names of what is printed, in order: {@code title}, {@code orderNumber}, {@code deadline}, {@code due},
 *     or an attribute of the job
 */
public record LabelTemplate(String key, int widthMm, int heightMm, List<String> fields) {
    public LabelTemplate {
        fields = List.copyOf(fields);
    }
}
