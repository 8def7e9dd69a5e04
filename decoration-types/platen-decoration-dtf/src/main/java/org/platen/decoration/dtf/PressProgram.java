package org.platen.decoration.dtf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.api.error.FieldError;

/** The film of a part and how the heat press treats it. */
final class PressProgram {
    private static final String FILM = "film";
    private static final String PEEL = "peel";
    private static final String TEMPERATURE = "pressTempC";
    private static final String SECONDS = "pressSeconds";
    private static final Set<String> PEELS = Set.of("hot", "warm", "cold");

    private PressProgram() {}

    static String film(Map<String, String> attributes) {
        return attributes.getOrDefault(FILM, "dtf-film");
    }

    static List<FieldError> faults(Map<String, String> attributes) {
        List<FieldError> faults = new ArrayList<>();
        String peel = attributes.get(PEEL);
        if (peel != null && !PEELS.contains(peel)) {
            faults.add(new FieldError(PEEL, "dtf.peel", "must be hot, warm or cold, not '" + peel + "'"));
        }
        between(attributes, TEMPERATURE, 80, 220, faults);
        between(attributes, SECONDS, 1, 120, faults);
        return faults;
    }

    static String mixingKey(Map<String, String> attributes) {
        return String.join(
                "|",
                film(attributes),
                attributes.getOrDefault(PEEL, ""),
                attributes.getOrDefault(TEMPERATURE, ""),
                attributes.getOrDefault(SECONDS, ""));
    }

    /** What the person at the printer and the press reads. */
    static Map<String, String> settings(Map<String, String> attributes) {
        Map<String, String> settings = new HashMap<>(Map.of(FILM, film(attributes)));
        for (String name : List.of(PEEL, TEMPERATURE, SECONDS)) {
            String value = attributes.get(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        return settings;
    }

    private static void between(
            Map<String, String> attributes, String name, int least, int most, List<FieldError> faults) {
        String value = attributes.get(name);
        if (value == null) {
            return;
        }
        boolean digits = value.matches("[0-9]{1,3}");
        if (!digits || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            faults.add(new FieldError(
                    name,
                    "dtf.press",
                    "must be a whole number from " + least + " to " + most + ", not '" + value + "'"));
        }
    }
}
