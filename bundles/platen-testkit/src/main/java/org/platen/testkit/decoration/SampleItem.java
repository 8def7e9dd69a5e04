package org.platen.testkit.decoration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.Personalisation;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;

/** Builds a line of an order: {@code SampleItem.of("TEE-BLACK-M").quantity(2).part("print", "front").item()}. */
public final class SampleItem {
    private final String sku;
    private String title;
    private int quantity = 1;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final List<Personalisation> personalisation = new ArrayList<>();

    private SampleItem(String sku) {
        this.sku = sku;
        this.title = sku;
    }

    public static SampleItem of(String sku) {
        return new SampleItem(sku);
    }

    /** Begins with a line that exists. */
    public static SampleItem like(DecorationItem item) {
        SampleItem sample = new SampleItem(item.sku()).title(item.title()).quantity(item.quantity());
        sample.parts.addAll(item.parts());
        sample.parameters.putAll(item.parameters());
        sample.personalisation.addAll(item.personalisation());
        return sample;
    }

    public SampleItem title(String text) {
        title = text;
        return this;
    }

    public SampleItem quantity(int pieces) {
        quantity = pieces;
        return this;
    }

    public SampleItem noParts() {
        parts.clear();
        return this;
    }

    /** One of the part in a piece. */
    public SampleItem part(String code, @Nullable String placement) {
        return part(code, 1, placement, Map.of());
    }

    public SampleItem part(String code, int each, @Nullable String placement, Map<String, String> attributes) {
        parts.add(new Part(code, code, each, placement, attributes));
        return this;
    }

    /** Sets an attribute of every part given so far. */
    public SampleItem attribute(String name, String value) {
        parts.replaceAll(part -> {
            Map<String, String> attributes = new HashMap<>(part.attributes());
            attributes.put(name, value);
            return new Part(part.code(), part.name(), part.quantity(), part.placement(), attributes);
        });
        return this;
    }

    public SampleItem parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public SampleItem personalised(String key, String value) {
        personalisation.add(new Personalisation(key, value, key.startsWith("_")));
        return this;
    }

    public DecorationItem item() {
        return new DecorationItem(sku, title, quantity, parts, parameters, personalisation);
    }
}
