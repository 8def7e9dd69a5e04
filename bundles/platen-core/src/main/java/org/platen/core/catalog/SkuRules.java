package org.platen.core.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuPart;

/** What a SKU must be like. Its limits keep a row small enough to be read on every order. */
final class SkuRules {
    static final int CODE = 100;
    private static final int NAME = 300;
    private static final int SHORT = 200;
    private static final int KEY = 80;
    private static final int VALUE = 1000;
    private static final int DECORATION = 40;
    private static final int SHA256 = 64;
    private static final int MAX_QUANTITY = 10_000;
    private static final int ENTRIES = 100;
    private static final int DIGITS = 20;
    private static final int DECIMALS = 10;

    private final Rules rules = new Rules();

    private SkuRules() {}

    /** @throws org.platen.api.error.PlatenException naming every field that is wrong */
    static void check(SkuDraft draft) {
        SkuRules sku = new SkuRules();
        sku.head(draft);
        sku.parts(draft.parts());
        sku.parameters(draft.parameters());
        sku.rules.check();
    }

    private void head(SkuDraft draft) {
        rules.code(draft.code(), CODE, "/code");
        rules.required(draft.name(), NAME, "/name");
        rules.optional(draft.substrate(), SHORT, "/substrate");
        rules.atMost(draft.finishing(), ENTRIES, "/finishing");
        for (int i = 0; i < draft.finishing().size(); i++) {
            rules.required(draft.finishing().get(i), SHORT, "/finishing/" + i);
        }
    }

    private void parts(List<SkuPart> parts) {
        rules.atMost(parts, ENTRIES, "/parts");
        rules.unique(parts, SkuPart::code, i -> "/parts/" + i + "/code");
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), "/parts/" + i);
        }
    }

    private void part(SkuPart part, String at) {
        rules.code(part.code(), CODE, at + "/code");
        rules.required(part.name(), NAME, at + "/name");
        rules.must(part.quantity() >= 1, at + "/quantity", "must be at least 1");
        rules.must(part.quantity() <= MAX_QUANTITY, at + "/quantity", "must be at most " + MAX_QUANTITY);
        rules.code(part.decoration(), DECORATION, at + "/decoration");
        rules.optional(part.placement(), KEY, at + "/placement");
        rules.optional(part.fileName(), NAME, at + "/fileName");
        String file = part.file();
        rules.must(file == null || file.matches("[0-9a-f]{" + SHA256 + "}"), at + "/file", "must be a SHA-256 in hex");
        rules.atMost(part.attributes().keySet(), ENTRIES, at + "/attributes");
        String step = part.attributes().get("step");
        rules.must(step == null || step.matches("[1-9]"), at + "/attributes/step", "must be a step from 1 to 9");
        rules.must(
                step == null || part.quantity() == 1,
                at + "/quantity",
                "must be 1, as the part is a step on one garment");
        for (Map.Entry<String, String> attribute : part.attributes().entrySet()) {
            rules.code(attribute.getKey(), KEY, at + "/attributes");
            rules.optional(attribute.getValue(), VALUE, at + "/attributes/" + escaped(attribute.getKey()));
        }
    }

    private void parameters(List<SkuParameter> parameters) {
        rules.atMost(parameters, ENTRIES, "/parameters");
        rules.unique(parameters, SkuParameter::name, i -> "/parameters/" + i + "/name");
        for (int i = 0; i < parameters.size(); i++) {
            parameter(parameters.get(i), "/parameters/" + i);
        }
    }

    private void parameter(SkuParameter parameter, String at) {
        rules.code(parameter.name(), KEY, at + "/name");
        choices(parameter, at + "/choices");
        range(parameter, at);
        Integer maxLength = parameter.maxLength();
        if (maxLength != null) {
            rules.must(parameter.type() == SkuParameter.Type.TEXT, at + "/maxLength", "is for TEXT only");
            rules.must(
                    maxLength >= 1 && maxLength <= ParameterValues.MAX_TEXT,
                    at + "/maxLength",
                    "must be between 1 and " + ParameterValues.MAX_TEXT);
        }
        String value = parameter.defaultValue();
        if (value == null) {
            rules.must(
                    parameter.exposed() || !parameter.required(),
                    at + "/defaultValue",
                    "is needed where the parameter is required and no order line may set it");
        } else {
            rules.optional(value, ParameterValues.MAX_TEXT, at + "/defaultValue");
            if (sound(parameter.min()) && sound(parameter.max())) {
                ParameterValues.problem(parameter, value)
                        .ifPresent(problem -> rules.refuse(at + "/defaultValue", problem));
            }
        }
    }

    private void choices(SkuParameter parameter, String at) {
        List<String> choices = parameter.choices();
        boolean choice = parameter.type() == SkuParameter.Type.CHOICE;
        rules.must(!choice || !choices.isEmpty(), at, "a CHOICE needs at least one");
        rules.must(choice || choices.isEmpty(), at, "are for CHOICE only");
        rules.atMost(choices, ENTRIES, at);
        rules.unique(choices, one -> one, i -> at + "/" + i);
        for (int i = 0; i < choices.size(); i++) {
            rules.code(choices.get(i), SHORT, at + "/" + i);
        }
    }

    private void range(SkuParameter parameter, String at) {
        bound(parameter, parameter.min(), at + "/min");
        bound(parameter, parameter.max(), at + "/max");
        if (parameter.min() != null && parameter.max() != null) {
            rules.must(parameter.min().compareTo(parameter.max()) <= 0, at + "/min", "must not be above max");
        }
    }

    private void bound(SkuParameter parameter, @Nullable BigDecimal bound, String at) {
        if (bound != null) {
            rules.must(parameter.type() == SkuParameter.Type.NUMBER, at, "is for NUMBER only");
            rules.must(sound(bound), at, "must have at most " + DIGITS + " digits and " + DECIMALS + " decimals");
        }
    }

    private static boolean sound(@Nullable BigDecimal bound) {
        return bound == null || Decimals.fits(bound, DIGITS, DECIMALS);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
