package org.platen.api.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin adds to the console, as its file {@code console.json} says. Labels are keys of {@link #texts}; values are
 * JSON Pointers (RFC 6901) into what is known of a job, see {@link JobFacts}; one that finds nothing draws nothing.
 *
 * @param decorations keys of the decoration types whose jobs it is about; empty where it only has settings
 * @param texts by language ({@code en} and {@code de}), then by key; both languages have the same keys
 * @param settings PIDs of configurations that the plugin's users may want to change
 */
public record Contribution(
        List<String> decorations,
        Map<String, Map<String, String>> texts,
        List<Panel> panels,
        List<Column> columns,
        List<Badge> badges,
        List<Action> actions,
        List<String> settings) {

    /** Of a plugin whose file cannot be used. */
    public static final Contribution NONE =
            new Contribution(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Contribution {
        decorations = List.copyOf(decorations);
        texts = Map.copyOf(texts);
        panels = List.copyOf(panels);
        columns = List.copyOf(columns);
        badges = List.copyOf(badges);
        actions = List.copyOf(actions);
        settings = List.copyOf(settings);
    }

    /** Where the console shows something; in files by its name in lower case. */
    public enum Place {
        /** The page of a job. */
        JOB,
        /** A job in the list of its order line. */
        LINE,
        /** The print queue. */
        QUEUE,
        /** The piece at hand at a station. */
        STATION
    }

    /** How a value is written; in files by its name in lower case. */
    public enum Format {
        TEXT,
        NUMBER,
        /** Of a number where 100 is all. */
        PERCENT,
        MILLIMETRES,
        GRAMS,
        METRES,
        /** Of a number of seconds. */
        DURATION,
        /** Of a CSS colour, by number or name. */
        COLOUR,
        /** Of several, parted by commas. */
        COLOURS,
        BOOLEAN
    }

    /** What a badge's ground says; in files by its name in lower case. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD,
        INFO
    }

    /**
     * A titled part of a page.
     *
     * @param facts what the console draws itself; empty where a module draws
     * @param module name of the module that draws it; null where the console does
     */
    public record Panel(
            String id,
            List<Place> places,
            String title,
            List<Fact> facts,
            @Nullable String module) {
        public Panel {
            places = List.copyOf(places);
            facts = List.copyOf(facts);
        }
    }

    /** A line of a panel. */
    public record Fact(String label, String value, Format format) {}

    /** A column of the queue; of a job's attributes it sees those that were given at explode. */
    public record Column(String id, List<Place> places, String label, String value, Format format) {
        public Column {
            places = List.copyOf(places);
        }
    }

    /** A word beside the job's state. */
    public record Badge(String id, List<Place> places, String label, Tone tone, When when) {
        public Badge {
            places = List.copyOf(places);
        }
    }

    /**
     * When a badge is shown.
     *
     * @param values one of these; empty for whatever is found
     */
    public record When(String value, List<String> values) {
        public When {
            values = List.copyOf(values);
        }
    }

    /**
     * An event of the job's workflow as a button, there while the event is allowed.
     *
     * @param confirm key of what is asked before; null to ask nothing
     */
    public record Action(
            String id,
            List<Place> places,
            String label,
            String event,
            @Nullable String confirm) {
        public Action {
            places = List.copyOf(places);
        }
    }
}
