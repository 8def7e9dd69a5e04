package org.platen.spi.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.console.Contribution.Place;

/** An object of the file. What is wrong is noted as a fault, and something harmless is answered in its place. */
final class Node {
    static final Pattern ANY = Pattern.compile("(?s).{1,200}");
    private static final Pattern TEXT = Pattern.compile("(?s).{1,500}");

    private final String pointer;
    private final Map<?, ?> members;
    private final Faults faults;

    private Node(String pointer, Map<?, ?> members, Faults faults) {
        this.pointer = pointer;
        this.members = members;
        this.faults = faults;
    }

    static Node root(@Nullable Object json, Faults faults) {
        if (json instanceof Map<?, ?> members) {
            return new Node("", members, faults);
        }
        faults.add("", "must be an object");
        return new Node("", Map.of(), faults);
    }

    void fault(String name, String reason) {
        faults.add(name.isEmpty() ? pointer : pointer + '/' + name, reason);
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** Nothing else may be there: a typing error must not be silent. */
    void only(String... names) {
        Set<String> known = Set.of(names);
        members.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> fault(name, "is not known here"));
    }

    int number(String name) {
        if (members.get(name) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        fault(name, "must be a whole number");
        return 0;
    }

    String text(String name, Pattern form) {
        return text(name, members.get(name), form);
    }

    private String text(String name, @Nullable Object value, Pattern form) {
        if (!(value instanceof String text) || text.isBlank()) {
            fault(name, "must be a text");
            return "";
        }
        if (!form.matcher(text).matches()) {
            fault(
                    name,
                    form == ANY || form == TEXT
                            ? "is too long"
                            : "'" + shortened(text) + "' does not have the form " + form.pattern());
            return "";
        }
        return text;
    }

    @Nullable
    String optional(String name, Pattern form) {
        return has(name) ? text(name, form) : null;
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        E[] known = Objects.requireNonNull(type.getEnumConstants());
        return oneOf(name, members.get(name), known);
    }

    private <E extends Enum<E>> E oneOf(String name, @Nullable Object value, E[] known) {
        for (E one : known) {
            if (one.name().toLowerCase(Locale.ROOT).equals(value)) {
                return one;
            }
        }
        String names =
                Stream.of(known).map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        fault(name, "must be one of " + names);
        return known[0];
    }

    /** Where it is shown, at least at one place. */
    List<Place> places(Place... known) {
        Set<Place> places = new LinkedHashSet<>();
        List<?> values = values("places", known.length);
        for (int i = 0; i < values.size(); i++) {
            places.add(oneOf("places/" + i, values.get(i), known));
        }
        if (values.isEmpty()) {
            fault("places", "must name a place");
        }
        return List.copyOf(places);
    }

    Node member(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof Map)) {
            fault(name, "must be an object");
        }
        Map<?, ?> inner = value instanceof Map<?, ?> map ? map : Map.of();
        return new Node(pointer + '/' + name, inner, faults);
    }

    /** Objects in an array; none when there is no array. */
    List<Node> list(String name, int most) {
        List<Node> nodes = new ArrayList<>();
        List<?> values = values(name, most);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Map<?, ?> inner) {
                nodes.add(new Node(pointer + '/' + name + '/' + i, inner, faults));
            } else {
                fault(name + '/' + i, "must be an object");
            }
        }
        return nodes;
    }

    /** Texts in an array; none when there is no array. */
    List<String> words(String name, Pattern form, int most) {
        List<String> words = new ArrayList<>();
        List<?> values = values(name, most);
        for (int i = 0; i < values.size(); i++) {
            words.add(text(name + '/' + i, values.get(i), form));
        }
        return words;
    }

    /** All members, as texts. */
    Map<String, String> texts(Pattern key, int most) {
        if (members.size() > most) {
            fault("", "has more than " + most + " texts");
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            String text = String.valueOf(name);
            if (key.matcher(text).matches()) {
                texts.put(text, text(text, value, TEXT));
            } else {
                fault(shortened(text), "does not have the form " + key.pattern());
            }
        });
        return texts;
    }

    private List<?> values(String name, int most) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> values)) {
            fault(name, "must be an array");
            return List.of();
        }
        if (values.size() > most) {
            fault(name, "has more than " + most + " entries");
            return List.of();
        }
        return values;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
