package org.platen.rest.internal.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.json.Json;

/** Reads path and query parameters. A bad query parameter is 400 and named; a path that cannot be one is 404. */
@Provider
public final class ParamTypes implements ParamConverterProvider {
    private record Kind(Function<String, Object> parse, String expected) {}

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            long.class, new Kind(Long::valueOf, "a whole number"),
            Long.class, new Kind(Long::valueOf, "a whole number"),
            Integer.class, new Kind(Integer::valueOf, "a whole number"),
            boolean.class, new Kind(ParamTypes::bool, "true or false"),
            Boolean.class, new Kind(ParamTypes::bool, "true or false"),
            LocalDate.class, new Kind(Json::date, "a date like 2026-03-01"),
            Instant.class, new Kind(ParamTypes::moment, "a moment like 2026-03-01T08:00:00Z, or a date"));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Kind kind = type.isEnum() ? constants(type) : KINDS.get(type);
        return kind == null ? null : new Converter<>(kind, annotations);
    }

    /** A moment with its offset; a date is the beginning of that day in UTC. */
    private static Instant moment(String text) {
        return text.indexOf('T') < 0
                ? Json.date(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : Json.kept(OffsetDateTime.parse(text).toInstant());
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Enum constants as {@code FULFILMENT_DATE} or {@code fulfilmentDate}. */
    private static Kind constants(Class<?> type) {
        Map<String, Object> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> folded(constant.toString()), Function.identity()));
        String expected = "one of "
                + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Kind(
                text -> {
                    Object constant = byName.get(folded(text));
                    if (constant == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return constant;
                },
                expected);
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static final class Converter<T> implements ParamConverter<T> {
        private final Kind kind;
        private final Annotation[] annotations;

        Converter(Kind kind, Annotation[] annotations) {
            this.kind = kind;
            this.annotations = annotations;
        }

        @Override
        @SuppressWarnings("unchecked") // the kind was chosen by the class T
        public T fromString(String value) {
            try {
                return (T) kind.parse().apply(value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw refusal();
            }
        }

        private WebApplicationException refusal() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return new BadRequestException(
                            PlatenException.field(Errors.INVALID, query.value(), "must be " + kind.expected()));
                }
                if (annotation instanceof PathParam) {
                    return new NotFoundException();
                }
            }
            return new BadRequestException();
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
