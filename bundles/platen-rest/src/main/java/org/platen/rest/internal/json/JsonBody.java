package org.platen.rest.internal.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Wire records from and to JSON. Readers and writers are kept per type: finding them again costs more than using them. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "*/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper mapper;
    private final int limit;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

    public JsonBody(ObjectMapper mapper, int limit) {
        this.mapper = mapper;
        this.limit = limit;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return mapped(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return mapped(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = Bodies.read(body, limit);
        if (bytes.length == 0) {
            if (Arrays.stream(annotations).noneMatch(MayBeAbsent.class::isInstance)) {
                throw new PlatenException(Errors.MALFORMED, "The request needs a JSON body");
            }
            bytes = EMPTY_OBJECT;
        }
        ObjectReader reader = readers.computeIfAbsent(generic, key -> mapper.readerFor(mapper.constructType(key)));
        Object value;
        try {
            value = reader.readValue(bytes);
        } catch (IOException e) {
            throw JsonFaults.explain(e);
        }
        if (value == null) {
            throw PlatenException.field(Errors.INVALID, "", "must be an object");
        }
        return value;
    }

    /** Written whole before the first byte leaves, so that a failure can still become an answer. */
    @Override
    public void writeTo(
            Object entity,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        byte[] bytes = bytes(entity);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        body.write(bytes);
    }

    /** The entity as JSON in UTF-8. */
    public byte[] bytes(Object entity) throws IOException {
        return writers.computeIfAbsent(entity.getClass(), mapper::writerFor).writeValueAsBytes(entity);
    }

    private static boolean mapped(Class<?> type) {
        return type != String.class
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }
}
