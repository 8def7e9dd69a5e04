package org.platen.spi.ui;

import java.util.Set;
import java.util.regex.Pattern;

/** JSON Pointers (RFC 6901) into the facts of a job. */
final class Pointers {
    private static final Set<String> PLAIN = Set.of("id", "title", "state", "phase", "amount");
    private static final Set<String> MAPS = Set.of("attributes", "parameters", "settings");
    private static final Pattern TOKEN = Pattern.compile("([^/~]|~0|~1){1,100}");

    private Pointers() {}

    static String read(Node node, String name) {
        String pointer = node.text(name, Node.ANY);
        if (!pointer.isEmpty() && !known(pointer)) {
            node.fault(
                    name,
                    "'" + pointer + "' points at nothing that is known of jobs: /id, /title, /state, /phase, /amount,"
                            + " /attributes/name, /parameters/name or /settings/name");
        }
        return pointer;
    }

    private static boolean known(String pointer) {
        String[] tokens = pointer.split("/", -1);
        return switch (tokens.length) {
            case 2 -> tokens[0].isEmpty() && PLAIN.contains(tokens[1]);
            case 3 ->
                tokens[0].isEmpty()
                        && MAPS.contains(tokens[1])
                        && TOKEN.matcher(tokens[2]).matches();
            default -> false;
        };
    }
}
