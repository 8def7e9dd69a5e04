package org.platen.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one JSON mapper: strict in what it reads, so that a typing error is told and not swallowed. */
public final class Json {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_NAME = 1_000;

    /** What the database can hold. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private Json() {}

    /** Makes the mapper; one per server is enough. */
    public static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .withCoercionConfig(
                        // exact decimals come as text or as numbers
                        LogicalType.Float,
                        config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
                .addModule(texts())
                .build();
        for (Class<?> many : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(many).setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL));
        }
        return mapper;
    }

    private static SimpleModule texts() {
        return new SimpleModule("platen")
                .addDeserializer(String.class, new StrictText<>(String.class, StrictText::whole, "well-formed text"))
                .addDeserializer(BigDecimal.class, new StrictNumber())
                .addKeyDeserializer(String.class, new StrictText.Key())
                .addDeserializer(
                        LocalDate.class, new StrictText<>(LocalDate.class, Json::date, "a date like 2026-03-01"))
                .addDeserializer(
                        Instant.class,
                        new StrictText<>(Instant.class, Json::moment, "a moment like 2026-03-01T10:00:00Z"))
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(Instant.class, ToStringSerializer.instance);
    }

    /**
     * A date that the database can hold.
     *
     * @throws java.time.DateTimeException when it is none
     */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
        return date;
    }

    private static Instant moment(String text) {
        return kept(Instant.parse(text));
    }

    /**
     * A moment, when the database can hold it.
     *
     * @throws java.time.DateTimeException when it cannot
     */
    public static Instant kept(Instant moment) {
        YEARS.checkValidValue(moment.atOffset(ZoneOffset.UTC).getYear(), ChronoField.YEAR);
        return moment;
    }
}
