package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.platen.itests.harness.Json;
import org.platen.testkit.storefront.Call;

/** A call that a storefront got, as one line: what was called, and the values in it that mean something to a person. */
final class Told {
    private static final int WIDTH = 220;

    private Told() {}

    static String line(Call call) {
        int brace = call.line().indexOf('{');
        if (brace < 0) {
            return call.line();
        }
        Set<String> values = new LinkedHashSet<>();
        collect("", Json.read(call.line().substring(brace)), values);
        String line = call.line().substring(0, brace).strip() + ": " + String.join(", ", values);
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line;
    }

    private static void collect(String name, JsonNode node, Set<String> values) {
        if (node.isValueNode()) {
            boolean inner =
                    node.isNull() || node.asText().isEmpty() || node.asText().startsWith("gid://");
            if (!inner) {
                values.add(name + " " + node.asText());
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(field.getKey(), field.getValue(), values);
        }
        if (node.isArray()) {
            node.forEach(one -> collect(name, one, values));
        }
    }
}
