package org.platen.storefront.kit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.platen.spi.storefront.UnreadableException;

/** Reads JSON that strangers send: UTF-8 only, with limits, without anything that could be understood in two ways. */
public final class StrictJson {
    private static final int MAX_BYTES = 16 << 20;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxNumberLength(40)
                            .maxNameLength(2_000)
                            .maxStringLength(4 << 20)
                            .maxTokenCount(1_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** @throws UnreadableException naming the place, without the content */
    public static JsonNode read(byte[] body) throws UnreadableException {
        if (body.length > MAX_BYTES) {
            throw new UnreadableException("larger than " + MAX_BYTES + " bytes", null);
        }
        try {
            JsonNode root = MAPPER.readTree(utf8(body));
            if (root == null || root.isMissingNode()) {
                throw new UnreadableException("empty", null);
            }
            refuseHalfCharacters(root, "$");
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new UnreadableException("not JSON" + place + ": " + e.getOriginalMessage(), e);
        }
    }

    /** As compact text, names in their order. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** To build requests. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static String utf8(byte[] body) throws UnreadableException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("not UTF-8", e);
        }
    }

    /** JSON may write half a surrogate pair as an escape; no database or printer can hold it. */
    private static void refuseHalfCharacters(JsonNode node, String path) throws UnreadableException {
        if (node.isTextual()) {
            refuseHalfCharacters(node.textValue(), path);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                refuseHalfCharacters(node.get(i), path + "[" + i + "]");
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                refuseHalfCharacters(field.getKey(), path);
                refuseHalfCharacters(field.getValue(), path + "." + field.getKey());
            }
        }
    }

    private static void refuseHalfCharacters(String text, String path) throws UnreadableException {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new UnreadableException("half a character (lone surrogate) in " + path, null);
        }
    }
}
