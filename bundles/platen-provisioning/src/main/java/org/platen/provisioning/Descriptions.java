package org.platen.provisioning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.platen.api.plugin.ConfigurationView;

/** The metatype of Platen's bundles and plugins, and of nobody else's. */
final class Descriptions {
    private static final String OURS = "platen-";

    private final BundleContext context;
    private final Metatypes metatypes;

    Descriptions(BundleContext context, Metatypes metatypes) {
        this.context = context;
        this.metatypes = metatypes;
    }

    List<Described> all() {
        List<Described> all = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (ours(bundle)) {
                metatypes
                        .singletons(bundle)
                        .forEach(pid -> described(bundle, pid, false).ifPresent(all::add));
                metatypes
                        .factories(bundle)
                        .forEach(pid -> described(bundle, pid, true).ifPresent(all::add));
            }
        }
        all.sort(Comparator.comparing(
                        (Described one) -> String.valueOf(one.bundle().getSymbolicName()))
                .thenComparing(Described::pid));
        return all;
    }

    Optional<Described> find(String pid) {
        return all().stream().filter(one -> one.pid().equals(pid)).findFirst();
    }

    private static boolean ours(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null
                && (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0
                && (name.startsWith(OURS) || FactsReader.of(bundle).isPresent());
    }

    private Optional<Described> described(Bundle bundle, String pid, boolean factory) {
        MetaTypeInformation information = metatypes.information(bundle);
        ObjectClassDefinition form = information == null ? null : information.getObjectClassDefinition(pid, null);
        if (form == null) {
            return Optional.empty();
        }
        Bounds bounds = Bounds.of(bundle);
        Set<String> required = ids(form, ObjectClassDefinition.REQUIRED);
        Map<String, Described.Spec> fields = new LinkedHashMap<>();
        for (AttributeDefinition field : attributes(form, ObjectClassDefinition.ALL)) {
            fields.put(
                    field.getID(),
                    spec(field, required.contains(field.getID()), bounds.of(form.getID(), field.getID())));
        }
        String title = form.getName();
        return Optional.of(new Described(
                bundle, pid, factory, title == null ? pid : title, nothing(form.getDescription()), fields));
    }

    private static Described.Spec spec(AttributeDefinition field, boolean required, Bounds.Bound bound) {
        List<String> defaults = defaults(field);
        ConfigurationView.Type type = type(field.getType());
        boolean hasDefault =
                field.getDefaultValue() != null && (type != ConfigurationView.Type.SECRET || !defaults.isEmpty());
        String title = field.getName();
        return new Described.Spec(
                field.getID(),
                title == null ? field.getID() : title,
                nothing(field.getDescription()),
                type,
                field.getCardinality() != 0,
                required && !hasDefault,
                options(field),
                type == ConfigurationView.Type.SECRET ? List.of() : defaults,
                bound.min(),
                bound.max());
    }

    /** A default that is empty text is none. */
    private static List<String> defaults(AttributeDefinition field) {
        String[] values = field.getDefaultValue();
        return values == null
                ? List.of()
                : Stream.of(values)
                        .filter(value -> value != null && !value.isEmpty())
                        .toList();
    }

    private static List<ConfigurationView.Option> options(AttributeDefinition field) {
        String[] values = field.getOptionValues();
        String[] labels = field.getOptionLabels();
        List<ConfigurationView.Option> options = new ArrayList<>();
        for (int i = 0; values != null && i < values.length; i++) {
            options.add(new ConfigurationView.Option(
                    values[i], labels == null || i >= labels.length ? values[i] : labels[i]));
        }
        return List.copyOf(options);
    }

    private static ConfigurationView.Type type(int type) {
        return switch (type) {
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> ConfigurationView.Type.INTEGER;
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> ConfigurationView.Type.DECIMAL;
            case AttributeDefinition.BOOLEAN -> ConfigurationView.Type.BOOLEAN;
            case AttributeDefinition.PASSWORD -> ConfigurationView.Type.SECRET;
            default -> ConfigurationView.Type.TEXT;
        };
    }

    private static Set<String> ids(ObjectClassDefinition form, int which) {
        return attributes(form, which).stream().map(AttributeDefinition::getID).collect(Collectors.toSet());
    }

    private static List<AttributeDefinition> attributes(ObjectClassDefinition form, int which) {
        AttributeDefinition[] attributes = form.getAttributeDefinitions(which);
        return attributes == null ? List.of() : List.of(attributes);
    }

    private static @Nullable String nothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
