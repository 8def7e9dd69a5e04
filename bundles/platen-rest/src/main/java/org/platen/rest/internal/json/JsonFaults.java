package org.platen.rest.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Says in the words of the caller what is wrong with a body: the place of malformed JSON, the pointer of a field. */
final class JsonFaults {
    private JsonFaults() {}

    static PlatenException explain(IOException fault) {
        if (fault instanceof JsonMappingException mapping) {
            // A syntax error inside an object arrives wrapped by the objects around it.
            return mapping.getCause() instanceof JacksonException inner
                            && !(inner instanceof JsonMappingException)
                            && !(inner instanceof InputCoercionException)
                    ? malformed(inner)
                    : field(mapping);
        }
        if (fault instanceof JacksonException syntax) {
            return malformed(syntax);
        }
        return new PlatenException(Errors.MALFORMED, "The body is not JSON in UTF-8");
    }

    private static PlatenException malformed(JacksonException fault) {
        String what = fault instanceof StreamConstraintsException
                ? "it is nested too deeply, or a name or number is too long"
                : fault.getOriginalMessage();
        JsonLocation at = fault.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new PlatenException(Errors.MALFORMED, "malformed JSON" + where + ": " + what);
    }

    private static PlatenException field(JsonMappingException fault) {
        return PlatenException.field(Errors.INVALID, pointer(fault), message(fault));
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(part -> part.getFieldName() == null ? Integer.toString(part.getIndex()) : part.getFieldName())
                .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String message(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "is not a known field; known are " + names(unknown.getKnownPropertyIds());
        }
        if (fault.getCause() instanceof InputCoercionException) {
            return "must be a whole number, and not that large";
        }
        if (fault instanceof InvalidNullException) {
            return "must not be null";
        }
        if (fault instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "must be one of "
                    + names(Arrays.asList(format.getTargetType().getEnumConstants()));
        }
        String original = Objects.toString(fault.getOriginalMessage(), "");
        if (original.startsWith("Missing required")) {
            return "is required";
        }
        int own = original.indexOf("must be ");
        if (own >= 0) {
            return original.substring(own);
        }
        return fault instanceof MismatchedInputException mismatch
                ? "must be " + kind(mismatch.getTargetType())
                : "has a wrong value";
    }

    private static String names(@Nullable Collection<?> names) {
        return names == null ? "" : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == String.class || type.isEnum()) {
            return "text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
