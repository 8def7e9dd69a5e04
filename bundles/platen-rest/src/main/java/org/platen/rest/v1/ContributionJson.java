package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.console.Contribution;
import org.platen.api.console.ContributionView;

/**
 * What a plugin adds to the console. Labels are keys of the texts; values are JSON Pointers into a job's contribution
 * facts.
 *
 * @param console number of the format
 * @param modules scripts by the names that panels call them
 * @param problem why it is not used; nothing else is told of it then
 */
public record ContributionJson(
        String plugin,
        String version,
        String key,
        int console,
        List<String> decorations,
        Map<String, Map<String, String>> texts,
        List<Panel> panels,
        List<Column> columns,
        List<Badge> badges,
        List<Action> actions,
        List<String> settings,
        Map<String, Script> modules,
        @Nullable String problem) {
    private static final int FORMAT = 1;

    public static ContributionJson of(ContributionView view) {
        Contribution adds = view.contribution();
        Map<String, Script> modules = new TreeMap<>();
        view.modules().forEach((name, module) -> modules.put(name, new Script(module.href(), module.integrity())));
        return new ContributionJson(
                view.plugin(),
                view.version(),
                view.key(),
                FORMAT,
                adds.decorations(),
                adds.texts(),
                adds.panels().stream().map(Panel::of).toList(),
                adds.columns().stream().map(Column::of).toList(),
                adds.badges().stream().map(Badge::of).toList(),
                adds.actions().stream().map(Action::of).toList(),
                adds.settings(),
                modules,
                view.problem());
    }

    private static List<String> words(List<Contribution.Place> places) {
        return places.stream().map(ContributionJson::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A titled part of a page, drawn by the console from facts or by a module. */
    public record Panel(
            String id,
            List<String> places,
            String title,
            List<Fact> facts,
            @Nullable String module) {
        static Panel of(Contribution.Panel panel) {
            return new Panel(
                    panel.id(),
                    words(panel.places()),
                    panel.title(),
                    panel.facts().stream().map(Fact::of).toList(),
                    panel.module());
        }
    }

    /** A line of a panel. */
    public record Fact(String label, String value, Format format) {
        static Fact of(Contribution.Fact fact) {
            return new Fact(fact.label(), fact.value(), Format.of(fact.format()));
        }
    }

    /** How a value is written. */
    public enum Format {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("millimetres")
        MILLIMETRES,
        @JsonProperty("grams")
        GRAMS,
        @JsonProperty("metres")
        METRES,
        @JsonProperty("duration")
        DURATION,
        @JsonProperty("colour")
        COLOUR,
        @JsonProperty("colours")
        COLOURS,
        @JsonProperty("boolean")
        BOOLEAN;

        static Format of(Contribution.Format format) {
            return valueOf(format.name());
        }
    }

    /** A column of the queue. */
    public record Column(String id, List<String> places, String label, String value, Format format) {
        static Column of(Contribution.Column column) {
            return new Column(
                    column.id(), words(column.places()), column.label(), column.value(), Format.of(column.format()));
        }
    }

    /** A word beside a job's state. */
    public record Badge(
            String id,
            List<String> places,
            String label,

            @Schema(allowableValues = {"plain", "good", "warn", "bad", "info"})
            String tone,

            When when) {
        static Badge of(Contribution.Badge badge) {
            return new Badge(
                    badge.id(),
                    words(badge.places()),
                    badge.label(),
                    word(badge.tone()),
                    new When(badge.when().value(), badge.when().values()));
        }
    }

    /** When a badge is shown: one of these is found, anything where none is named. */
    public record When(
            String value,
            @JsonProperty(value = "equals", required = true) List<String> values) {}

    /** An event of the workflow as a button. */
    public record Action(
            String id,
            List<String> places,
            String label,
            String event,
            @Nullable String confirm) {
        static Action of(Contribution.Action action) {
            return new Action(action.id(), words(action.places()), action.label(), action.event(), action.confirm());
        }
    }

    /** A script to import from this server, and its digest. */
    public record Script(String href, String integrity) {}
}
