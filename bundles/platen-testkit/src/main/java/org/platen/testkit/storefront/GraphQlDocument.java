package org.platen.testkit.storefront;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL document with one operation, enough of the language for the adapters' own documents: fields, arguments,
 * variables and named fragments; no aliases and no directives.
 */
final class GraphQlDocument {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:#[^\\n]*\\n\\s*)*(\\.\\.\\.|[{}()\\[\\]:$!=,]|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|-?[0-9.]+)");

    /** A field that is asked for. */
    record Field(String name, Map<String, Object> arguments, List<Field> fields) {}

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> variables;
    /** Where the selection of each fragment begins; they may stand behind their use. */
    private final Map<String, Integer> fragments = new HashMap<>();

    private boolean mutation;
    private String name = "";
    private List<Field> roots = List.of();
    private int at;

    private GraphQlDocument(String text, Map<String, Object> variables) {
        this.variables = variables;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "Parse error on " + text.substring(end).strip());
        }
    }

    /** @throws IllegalArgumentException with the text of the error */
    static GraphQlDocument parse(String text, Map<String, Object> variables) {
        GraphQlDocument document = new GraphQlDocument(text, variables);
        document.definitions();
        return document;
    }

    boolean mutation() {
        return mutation;
    }

    String name() {
        return name;
    }

    List<Field> roots() {
        return roots;
    }

    private void definitions() {
        int operation = -1;
        while (at < tokens.size()) {
            if (take("fragment")) {
                String fragment = next();
                expect("on");
                next();
                fragments.put(fragment, at);
            } else {
                operation = at;
            }
            skipDefinition();
        }
        if (operation < 0) {
            throw new IllegalArgumentException("No operation");
        }
        at = operation;
        mutation = next().equals("mutation");
        name = next();
        variableDefinitions();
        roots = selection();
    }

    private void skipDefinition() {
        int depth = 0;
        do {
            String token = next();
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (token.equals("}") && depth == 0) {
                return;
            }
        } while (at < tokens.size());
        throw new IllegalArgumentException("Parse error: a definition does not end");
    }

    private void variableDefinitions() {
        if (!take("(")) {
            return;
        }
        while (!take(")")) {
            String token = next();
            if (token.equals("$")) {
                String variable = next();
                expect(":");
                next();
                if (take("!") && variables.get(variable) == null) {
                    throw new IllegalArgumentException(
                            "Variable $" + variable + " of required type was provided invalid value");
                }
            }
        }
    }

    private List<Field> selection() {
        List<Field> fields = new ArrayList<>();
        expect("{");
        while (!take("}")) {
            if (take("...")) {
                fields.addAll(fragment(next()));
            } else {
                String field = next();
                Map<String, Object> arguments = take("(") ? arguments() : Map.of();
                fields.add(new Field(field, arguments, peek("{") ? selection() : List.of()));
            }
        }
        return fields;
    }

    private List<Field> fragment(String fragment) {
        Integer start = fragments.get(fragment);
        if (start == null) {
            throw new IllegalArgumentException("Fragment " + fragment + " was used, but not defined");
        }
        int back = at;
        at = start;
        List<Field> fields = selection();
        at = back;
        return fields;
    }

    private Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        while (!take(")")) {
            String argument = next();
            expect(":");
            Object value = argument();
            if (value != null) {
                arguments.put(argument, value);
            }
            take(",");
        }
        return arguments;
    }

    private @Nullable Object argument() {
        if (take("$")) {
            return variables.get(next());
        }
        if (take("{")) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (!take("}")) {
                String field = next();
                expect(":");
                Json.put(object, field, argument());
                take(",");
            }
            return object;
        }
        String token = next();
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    private boolean peek(String wanted) {
        return at < tokens.size() && tokens.get(at).equals(wanted);
    }

    private boolean take(String wanted) {
        boolean there = peek(wanted);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String wanted) {
        if (!take(wanted)) {
            throw new IllegalArgumentException("Parse error: expected " + wanted + " at token " + at);
        }
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("Parse error: the document ends");
        }
        return tokens.get(at++);
    }
}
