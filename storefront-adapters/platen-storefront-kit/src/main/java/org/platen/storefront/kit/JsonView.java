package org.platen.storefront.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.spi.storefront.UnreadableException;

/** A place in a JSON document that says where it is when it does not hold what it should. */
public final class JsonView {
    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,8})?");
    private static final Pattern ZONED = Pattern.compile(".*([zZ]|[+-][0-9]{2}:?[0-9]{2})");
    private static final int MOST_PIECES = 1_000_000;
    private static final int MOST_ZEROS = 40;

    private final JsonNode node;
    private final String path;

    private JsonView(JsonNode node, String path) {
        this.node = node.isNull() ? MissingNode.getInstance() : node;
        this.path = path;
    }

    /** @throws UnreadableException when it is no object */
    public static JsonView object(JsonNode root) throws UnreadableException {
        if (!root.isObject()) {
            throw new UnreadableException("$ is no object", null);
        }
        return new JsonView(root, "$");
    }

    /** Whether a platform may have given that text as an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public JsonNode node() {
        return node;
    }

    /** Present and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public JsonView at(String field) {
        return new JsonView(node.path(field), path + "." + field);
    }

    /** The items of a list; none when the field is absent, null or an empty object (PHP writes empty lists so). */
    public List<JsonView> items(String field) throws UnreadableException {
        JsonView list = at(field);
        List<JsonView> items = new ArrayList<>();
        if (list.node.isArray()) {
            for (int i = 0; i < list.node.size(); i++) {
                items.add(new JsonView(list.node.get(i), list.path + "[" + i + "]"));
            }
        } else if (list.node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : list.node.properties()) {
                items.add(new JsonView(entry.getValue(), list.path + "." + entry.getKey()));
            }
        } else if (!list.node.isMissingNode()) {
            throw list.wrong("no list");
        }
        return items;
    }

    /** Text as it stands; empty when absent, null or blank. */
    public Optional<String> text(String field) throws UnreadableException {
        JsonNode value = node.path(field);
        if (value.isContainerNode()) {
            throw at(field).wrong("no text");
        }
        return Optional.of(plain(value)).filter(text -> !text.isBlank());
    }

    /** Any value as text: text as it stands, lists and objects as compact JSON, nothing is interpreted. */
    public String anything(String field) {
        return plain(node.path(field));
    }

    public boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** An id of up to 64 bits as text. */
    public String id(String field) throws UnreadableException {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() && !value.isTextual()) {
            throw at(field).wrong("no id");
        }
        String text = plain(value).strip();
        if (!isId(text)) {
            throw at(field).wrong("no id");
        }
        return text;
    }

    /** A whole number of pieces. */
    public int pieces(String field) throws UnreadableException {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw at(field).wrong("no number");
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
            throw at(field).wrong("not within 0 and " + MOST_PIECES);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw at(field).wrong("no whole number");
        }
        return number.intValueExact();
    }

    /** A moment; one without a zone is in UTC. */
    public Optional<Instant> instant(String field) throws UnreadableException {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String moment = text.get();
        try {
            return Optional.of(
                    ZONED.matcher(moment).matches()
                            ? OffsetDateTime.parse(moment).toInstant()
                            : LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new UnreadableException(path + "." + field + " is no date with time", e);
        }
    }

    /** An exact amount, written as text or as a number. */
    public Optional<BigDecimal> amount(String field) throws UnreadableException {
        Optional<String> text = text(field);
        if (text.isPresent() && !AMOUNT.matcher(text.get()).matches()) {
            throw at(field).wrong("no amount");
        }
        return text.map(BigDecimal::new);
    }

    public UnreadableException wrong(String what) {
        return new UnreadableException(path + " is " + what, null);
    }

    /** As digits, but for one whose exponent would make too many of them. */
    private static String written(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_ZEROS ? number.toPlainString() : number.toString();
    }

    private static String plain(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? value.bigIntegerValue().toString() : written(value.decimalValue());
        }
        return value.isContainerNode() ? StrictJson.write(value) : value.asText();
    }
}
