package org.platen.workflow.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The entries of a mapping. Whatever does not fit is noted as a fault and answered by a stand-in, so that reading goes on
 * and finds the rest; what was read counts only when there are no faults.
 */
final class Fields {
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final int line;
    private final String what;
    private final Faults faults;

    private Fields(int line, String what, Faults faults) {
        this.line = line;
        this.what = what;
        this.faults = faults;
    }

    /** Entries with exactly these keys. */
    static Fields of(Node node, String what, Set<String> required, Set<String> optional, Faults faults) {
        Fields fields = open(node, what, faults);
        fields.entries.forEach((key, value) -> {
            if (!required.contains(key) && !optional.contains(key)) {
                faults.add(
                        at(value),
                        "unknown key '" + key + "' in " + what + "; known are "
                                + Words.list(Stream.concat(required.stream(), optional.stream())));
            }
        });
        if (node instanceof MappingNode) {
            required.stream()
                    .filter(key -> !fields.entries.containsKey(key))
                    .sorted()
                    .forEach(key -> faults.add(fields.line, what + " needs the key '" + key + "'"));
        }
        return fields;
    }

    /** Entries with any keys. */
    static Fields open(Node node, String what, Faults faults) {
        Fields fields = new Fields(at(node), what, faults);
        if (!(node instanceof MappingNode mapping)) {
            faults.add(fields.line, what + " must be a mapping (key: value)");
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(at(tuple.getKeyNode()), "a key in " + what + " must be a text");
            } else if (fields.entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                faults.add(at(key), "key '" + key.getValue() + "' stands twice in " + what);
            }
        }
        return fields;
    }

    int line() {
        return line;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    int line(String key) {
        Node node = entries.get(key);
        return node == null ? line : at(node);
    }

    List<Node> items(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.add(at(node), "'" + key + "' in " + what + " must be a list");
        return List.of();
    }

    Node mapping(String key, Node absent) {
        return entries.getOrDefault(key, absent);
    }

    String text(String key) {
        Node node = entries.get(key);
        return node == null ? "" : text(node, key);
    }

    String name(String key, Pattern pattern, String form) {
        Node node = entries.get(key);
        return node == null ? "" : name(node, key, pattern, form);
    }

    /** One name or a list of names. */
    List<String> names(String key, Pattern pattern, String form) {
        Node node = entries.get(key);
        List<Node> nodes = node instanceof ScalarNode ? List.of(node) : items(key);
        List<String> names =
                nodes.stream().map(one -> name(one, key, pattern, form)).toList();
        if (names.stream().distinct().count() != names.size()) {
            faults.add(line(key), "'" + key + "' in " + what + " names something twice");
        }
        return names;
    }

    boolean flag(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return false;
        }
        if (node instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
            return "true".equals(scalar.getValue());
        }
        faults.add(at(node), "'" + key + "' in " + what + " must be true or false");
        return false;
    }

    /** A whole number from 1. */
    int number(String key) {
        Node node = entries.get(key);
        if (node instanceof ScalarNode scalar
                && Tag.INT.equals(scalar.getTag())
                && scalar.getValue().matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(scalar.getValue());
        }
        if (node != null) {
            faults.add(at(node), "'" + key + "' in " + what + " must be a whole number from 1");
        }
        return 1;
    }

    private String text(Node node, String key) {
        if (node instanceof ScalarNode scalar && Tag.STR.equals(scalar.getTag())) {
            String text = scalar.getValue().strip();
            if (!text.isEmpty() && text.length() <= 120) {
                return text;
            }
        }
        faults.add(at(node), "'" + key + "' in " + what + " must be a text of 1 to 120 characters");
        return "";
    }

    private String name(Node node, String key, Pattern pattern, String form) {
        String name = text(node, key);
        if (!name.isEmpty() && !pattern.matcher(name).matches()) {
            faults.add(at(node), "'" + key + "' in " + what + " is '" + name + "' but must be " + form);
        }
        return name;
    }

    private static int at(Node node) {
        return YamlTree.line(node.getStartMark());
    }
}
