package org.platen.rest.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds what Java knows and the schema writer does not: an answer has every field, a request only the required ones, and
 * what may be null is marked.
 */
final class WireNullness {
    private final Set<Class<?>> requests = new HashSet<>();

    WireNullness(Set<Class<?>> bodies) {
        bodies.forEach(this::reach);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the model of OpenAPI is
    void mark(Map<String, Schema> schemas, Map<String, Class<?>> classes) {
        classes.forEach((name, type) -> {
            if (type.isRecord() && schemas.containsKey(name)) {
                mark(schemas.get(name), type);
            }
        });
        schemas.forEach((name, schema) -> {
            if (name.endsWith("List") && !classes.containsKey(name)) {
                schema.setRequired(List.of("items", "next", "hint"));
                nullable(schema, "next");
                nullable(schema, "hint");
            }
        });
    }

    private void mark(Schema<?> schema, Class<?> type) {
        boolean whole = !requests.contains(type) && !type.isAnnotationPresent(JsonInclude.class);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (schema.getProperties() == null || component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            boolean maybeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            if (!required && (whole || (type.isAnnotationPresent(JsonInclude.class) && !maybeNull))) {
                schema.addRequiredItem(name);
            }
            if (maybeNull && !type.isAnnotationPresent(JsonInclude.class)) {
                nullable(schema, name);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void nullable(Schema<?> owner, String property) {
        Schema<Object> schema = owner.getProperties().get(property);
        if (schema.get$ref() == null) {
            schema.setNullable(true);
        } else {
            owner.getProperties().put(property, new Schema<>().nullable(true).addAllOfItem(schema));
        }
    }

    private void reach(Class<?> type) {
        if (type.isRecord() && requests.add(type)) {
            Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> classes(component.getGenericType()))
                    .forEach(this::reach);
        }
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(WireNullness::classes);
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }
}
