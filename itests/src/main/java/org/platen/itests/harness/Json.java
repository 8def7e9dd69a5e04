package org.platen.itests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON, written and read without ceremony. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of names and values in turn; values are JSON nodes, lists, texts, numbers, booleans or null. */
    public static ObjectNode of(@Nullable Object... pairs) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.set(String.valueOf(pairs[i]), node(pairs[i + 1]));
        }
        return object;
    }

    public static ArrayNode list(@Nullable Object... values) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Object value : values) {
            list.add(node(value));
        }
        return list;
    }

    private static JsonNode node(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    public static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + e.getMessage(), e);
        }
    }

    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The texts of one field in each object of a list. */
    public static List<String> texts(JsonNode list, String field) {
        return items(list).stream().map(one -> one.path(field).asText()).toList();
    }

    public static List<Long> ids(JsonNode list) {
        return items(list).stream().map(one -> one.path("id").asLong()).toList();
    }

    public static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
