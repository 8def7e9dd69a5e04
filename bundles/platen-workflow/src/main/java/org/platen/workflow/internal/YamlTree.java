package org.platen.workflow.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.platen.spi.workflow.WorkflowException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Makes a tree of nodes with line numbers from YAML text. Of YAML only plain data is let in. */
final class YamlTree {
    static final int MAX_BYTES = 256 * 1024;
    /** A workflow needs four levels; the composer recurses, so depth must be bounded before it runs. */
    private static final int MAX_DEPTH = 10;

    private YamlTree() {}

    static Node of(String text, Faults faults) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw tooLarge(faults);
        }
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        try {
            onlyPlainData(new Parse(settings).parseString(text), faults);
            return new Compose(settings).composeString(text).orElseThrow(() -> faults.refusal(0, "holds nothing"));
        } catch (MarkedYamlEngineException e) {
            String context = e.getContextMark().isPresent()
                    ? " " + e.getContext() + " from line " + line(e.getContextMark())
                    : "";
            throw faults.refusal(line(e.getProblemMark()), "is no YAML: " + e.getProblem() + context);
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            throw faults.refusal(line, "is no YAML: " + e.getMessage());
        } catch (YamlEngineException e) {
            throw faults.refusal(0, "is no YAML: " + e.getMessage());
        }
    }

    static WorkflowException tooLarge(Faults faults) {
        return faults.refusal(0, "is larger than 256 kB");
    }

    static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).map(line -> line + 1).orElse(0);
    }

    private static void onlyPlainData(Iterable<Event> events, Faults faults) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            int line = line(event.getStartMark());
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw faults.refusal(line, "a file holds one workflow, but a second document begins here");
            }
            if (event instanceof AliasEvent || anchored(event)) {
                throw faults.refusal(line, "anchors and aliases are not allowed");
            }
            if (tagged(event)) {
                throw faults.refusal(line, "tags are not allowed");
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw faults.refusal(line, "is nested deeper than " + MAX_DEPTH + " levels");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static boolean tagged(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof CollectionStartEvent collection
                && collection.getTag().isPresent();
    }

    private static boolean anchored(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent();
    }
}
