package org.platen.shell.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.BatchId;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.model.SkuId;

/** The views as JSON: ids are numbers, moments ISO 8601 text, decimals exact. */
public final class JsonText {
    /** An id is its number. */
    private interface Id {
        @JsonValue
        long value();
    }

    private static final ObjectMapper MAPPER = mapper();

    private JsonText() {}

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (Class<?> id : List.of(
                OrderId.class,
                ItemId.class,
                JobId.class,
                BatchId.class,
                ShipmentId.class,
                SkuId.class,
                CustomerId.class)) {
            builder.addMixIn(id, Id.class);
        }
        return builder.build();
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new PlatenException(Errors.INTERNAL, "The answer cannot be written as JSON", e);
        }
    }

    /** Reads a file on the server; an unknown field is refused by name. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), type);
        } catch (NoSuchFileException e) {
            throw new PlatenException(Errors.MALFORMED, "There is no file " + file + " on the server", e);
        } catch (UnrecognizedPropertyException e) {
            throw new PlatenException(Errors.MALFORMED, file + ": there is no field " + e.getPropertyName(), e);
        } catch (JsonProcessingException e) {
            throw new PlatenException(Errors.MALFORMED, file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new PlatenException(Errors.MALFORMED, "The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
