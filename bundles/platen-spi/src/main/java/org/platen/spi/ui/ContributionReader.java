package org.platen.spi.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.console.Contribution;
import org.platen.api.console.Contribution.Format;
import org.platen.api.console.Contribution.Place;
import org.platen.api.console.Contribution.Tone;

/**
 * Reads what a {@code console.json} says, for the console and for tests of plugins alike. It takes the file as the maps, lists,
 * texts, numbers and booleans that any JSON parser makes, and finds all faults at once.
 *
 * @see ConsoleContribution
 */
public final class ContributionReader {
    /** The number of the format that is known here. */
    public static final int CONSOLE = 1;

    private static final Pattern DECORATION = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern EVENT = Pattern.compile("[a-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern PID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.js");
    private static final int MANY = 12;
    private static final int FACTS = 24;
    private static final int VALUES = 50;

    private final Set<String> files;
    private final Faults faults = new Faults();

    private ContributionReader(Set<String> files) {
        this.files = files;
    }

    /**
     * What the file says.
     *
     * @param json the parsed file
     * @param files names of what lies beside it in its folder
     */
    public static Contribution read(@Nullable Object json, Set<String> files) throws ContributionException {
        ContributionReader reader = new ContributionReader(files);
        Contribution contribution = reader.contribution(Node.root(json, reader.faults));
        reader.faults.throwAny();
        return contribution;
    }

    private Contribution contribution(Node root) throws ContributionException {
        int console = root.number("console");
        faults.throwAny();
        if (console != CONSOLE) {
            throw new ContributionException(
                    List.of("/console: format " + console + " is not known here, only format " + CONSOLE));
        }
        root.only("console", "decorations", "texts", "panels", "columns", "badges", "actions", "settings");
        Texts texts = Texts.of(root.member("texts"));
        List<Contribution.Panel> panels = new ArrayList<>();
        root.list("panels", MANY).forEach(node -> panels.add(panel(node, texts)));
        List<Contribution.Column> columns = new ArrayList<>();
        root.list("columns", MANY).forEach(node -> columns.add(column(node, texts)));
        List<Contribution.Badge> badges = new ArrayList<>();
        root.list("badges", MANY).forEach(node -> badges.add(badge(node, texts)));
        List<Contribution.Action> actions = new ArrayList<>();
        root.list("actions", MANY).forEach(node -> actions.add(action(node, texts)));
        List<String> decorations = root.words("decorations", DECORATION, MANY);
        if (decorations.isEmpty()
                && !(panels.isEmpty() && columns.isEmpty() && badges.isEmpty() && actions.isEmpty())) {
            root.fault("decorations", "must name the decoration types that it is about");
        }
        return new Contribution(
                decorations,
                texts.all(),
                unique(root, "panels", panels, Contribution.Panel::id),
                unique(root, "columns", columns, Contribution.Column::id),
                unique(root, "badges", badges, Contribution.Badge::id),
                unique(root, "actions", actions, Contribution.Action::id),
                root.words("settings", PID, MANY));
    }

    private Contribution.Panel panel(Node node, Texts texts) {
        node.only("id", "places", "title", "facts", "module");
        String module = node.optional("module", MODULE);
        if (module != null && !files.contains(module)) {
            node.fault("module", "there is no file " + module);
        }
        List<Contribution.Fact> facts = new ArrayList<>();
        for (Node fact : node.list("facts", FACTS)) {
            fact.only("label", "value", "format");
            facts.add(new Contribution.Fact(
                    texts.key(fact, "label"), Pointers.read(fact, "value"), fact.oneOf("format", Format.class)));
        }
        if ((module == null) == facts.isEmpty()) {
            node.fault("", "must have either facts or a module");
        }
        return new Contribution.Panel(
                node.text("id", ID), node.places(Place.JOB, Place.STATION), texts.key(node, "title"), facts, module);
    }

    private static Contribution.Column column(Node node, Texts texts) {
        node.only("id", "places", "label", "value", "format");
        String value = Pointers.read(node, "value");
        if (value.startsWith("/parameters") || value.startsWith("/settings")) {
            node.fault("value", "the queue knows neither parameters nor settings of jobs");
        }
        return new Contribution.Column(
                node.text("id", ID),
                node.places(Place.QUEUE),
                texts.key(node, "label"),
                value,
                node.oneOf("format", Format.class));
    }

    private static Contribution.Badge badge(Node node, Texts texts) {
        node.only("id", "places", "label", "tone", "when");
        Node when = node.member("when");
        when.only("value", "equals");
        return new Contribution.Badge(
                node.text("id", ID),
                node.places(Place.values()),
                texts.key(node, "label"),
                node.oneOf("tone", Tone.class),
                new Contribution.When(Pointers.read(when, "value"), when.words("equals", Node.ANY, VALUES)));
    }

    private static Contribution.Action action(Node node, Texts texts) {
        node.only("id", "places", "label", "event", "confirm");
        return new Contribution.Action(
                node.text("id", ID),
                node.places(Place.JOB),
                texts.key(node, "label"),
                node.text("event", EVENT),
                node.has("confirm") ? texts.key(node, "confirm") : null);
    }

    private static <T> List<T> unique(Node root, String name, List<T> members, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        members.stream()
                .map(id)
                .filter(one -> !one.isEmpty() && !seen.add(one))
                .distinct()
                .forEach(twice -> root.fault(name, "the id " + twice + " is there twice"));
        return members;
    }

    /** Texts of both languages. */
    private record Texts(Map<String, Map<String, String>> all) {
        private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
        private static final int MOST = 200;

        static Texts of(Node node) {
            node.only("en", "de");
            Map<String, String> english = node.member("en").texts(KEY, MOST);
            Map<String, String> german = node.member("de").texts(KEY, MOST);
            missing(node, "de", german, english);
            missing(node, "en", english, german);
            return new Texts(Map.of("en", english, "de", german));
        }

        private static void missing(Node node, String language, Map<String, String> texts, Map<String, String> others) {
            others.keySet().stream()
                    .filter(key -> !texts.containsKey(key))
                    .sorted()
                    .forEach(key -> node.fault(language, "there is no text " + key + ", as in the other language"));
        }

        String key(Node node, String name) {
            String key = node.text(name, KEY);
            if (!key.isEmpty() && all.values().stream().noneMatch(texts -> texts.containsKey(key))) {
                node.fault(name, "there is no text " + key);
            }
            return key;
        }
    }
}
