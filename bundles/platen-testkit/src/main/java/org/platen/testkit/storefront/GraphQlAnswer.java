package org.platen.testkit.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Picks from a graph what a document asks for, and nothing else: a field that was not asked for is not there. */
final class GraphQlAnswer {
    /** A field with arguments. */
    interface Resolver extends Function<Map<String, Object>, @Nullable Object> {}

    private GraphQlAnswer() {}

    /** @throws IllegalArgumentException when a field does not exist */
    static Map<String, Object> pick(Map<String, Object> graph, List<GraphQlDocument.Field> fields) {
        Map<String, Object> picked = new LinkedHashMap<>();
        for (GraphQlDocument.Field field : fields) {
            if (!graph.containsKey(field.name())) {
                throw new IllegalArgumentException("Field '" + field.name() + "' doesn't exist");
            }
            Object value = graph.get(field.name());
            Object resolved = value instanceof Resolver resolver ? resolver.apply(field.arguments()) : value;
            Json.put(picked, field.name(), pickValue(resolved, field));
        }
        return picked;
    }

    private static @Nullable Object pickValue(@Nullable Object value, GraphQlDocument.Field field) {
        if (value instanceof Map) {
            if (field.fields().isEmpty()) {
                throw new IllegalArgumentException("Field must have selections (field '" + field.name() + "')");
            }
            return pick(Json.map(value), field.fields());
        }
        if (value instanceof List) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : Json.list(value)) {
                items.add(pickValue(item, field));
            }
            return items;
        }
        return value;
    }

    /** A connection: honours {@code first} and {@code after}. */
    static Resolver connection(List<Map<String, Object>> all) {
        return arguments -> {
            if (!arguments.containsKey("first")) {
                throw new IllegalArgumentException("you must provide one of first or last");
            }
            int first = Json.number(arguments.get("first"));
            int from = Json.number(arguments.get("after"));
            int to = Math.min(all.size(), from + first);
            return page(all.subList(from, to), to < all.size(), String.valueOf(to));
        };
    }

    static Map<String, Object> page(List<Map<String, Object>> nodes, boolean more, String cursor) {
        return Json.of(
                "nodes",
                new ArrayList<Object>(nodes),
                "pageInfo",
                Json.of("hasNextPage", more, "endCursor", nodes.isEmpty() ? null : cursor));
    }
}
