package org.platen.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.platen.spi.workflow.WorkflowException;

/** Each fault of a file is refused with file, line and reason. */
class RefusalTest {
    private final YamlWorkflowReader reader = new YamlWorkflowReader();

    @ParameterizedTest(name = "{1}")
    @MethodSource({"words", "names", "ways"})
    void is_refused(String text, String message) {
        assertThatThrownBy(() -> reader.parse(Mug.FILE, text))
                .isInstanceOf(WorkflowException.class)
                .hasMessageContaining(Mug.FILE + ":" + message);
    }

    /** Words that do not belong there. */
    static Stream<Arguments> words() {
        return Stream.of(
                broken("decoration: mug", "decoration: Mug-1", "'decoration' in the workflow is 'Mug-1' but must be"),
                broken("version: 3", "version: 0", "'version' in the workflow must be a whole number from 1"),
                broken("version: 3", "version: 1.5", "'version' in the workflow must be a whole number from 1"),
                broken("version: 3", "version: 99999999999", "'version' in the workflow must be a whole number"),
                broken("decoration: mug", "decoration: mug\nowner: me", 1, "unknown key 'owner' in the workflow"),
                broken("key: broken", "kye: broken", "unknown key 'kye' in a state; known are"),
                broken("key: broken", "kye: broken", "a state needs the key 'key'"),
                broken("key: broken", "key: broken, key: lost", "key 'key' stands twice in a state"),
                broken("{key: broken, phase: FAILED}", "broken", "a state must be a mapping"),
                broken("phase: FAILED", "phase: failed", "there is no phase 'failed'; known are INTAKE, READY"),
                broken("phase: FAILED", "phase: 9", "'phase' in a state must be a text"),
                broken("label: Waiting", "label: ''", "'label' in a state must be a text of 1 to 120 characters"),
                broken("label: Waiting", "label: 42", "'label' in a state must be a text"),
                broken("optional: true", "optional: yes", "'optional' in a state must be true or false"),
                broken("to: broken", "to: broken, guard: [x]", "unknown key 'guard' in a transition"),
                broken("from: pending, to", "from: [], to", "'from' names no state"),
                broken(
                        "from: pending, to",
                        "from: [pending, pending], to",
                        "'from' in a transition names something twice"),
                broken("from: pending, to", "from: {a: b}, to", "'from' in a transition must be a list"),
                broken("station: printer", "station: press", "there is no station kind 'press'; known are cart, pack"),
                broken("[operator, admin]", "[printer]", "there is no role 'printer'; known are admin, customer"),
                broken("event: qcPass", "event: qc pass", "'event' in a transition is 'qc pass' but must be"),
                broken("PRODUCING: run-out", "PRODUCING: later", "there is no cancel policy 'later'"),
                broken("PRODUCING: run-out", "SHIPPED: now", "phase SHIPPED is final"),
                broken(
                        "finishOnOld: true",
                        "finishOnOld: true, states: {a: pending}",
                        "a migration either finishes on the old"),
                broken("hot: pressed", "hot: 1", "'hot' in 'states' of a migration must be a text"),
                broken("transitions:", "transitions: &all", "anchors and aliases are not allowed"),
                broken("to: broken", "to: *all", "anchors and aliases are not allowed"),
                broken("key: broken", "key: !!java.net.URL broken", "tags are not allowed"),
                broken("key: broken", "key: !secret broken", "tags are not allowed"),
                broken("key: broken", "key: [[[[[[[[[[broken]]]]]]]]]]", "is nested deeper than 10 levels"),
                broken(
                        "key: broken",
                        "key: \"broken",
                        13,
                        "is no YAML: found unexpected end of stream while scanning a quoted scalar from line "
                                + Mug.line("key: broken")),
                arguments(Mug.text() + "---\nmore: 1\n", lines() + 1 + ": a file holds one workflow"),
                arguments("- just\n- a list\n", "1: the workflow must be a mapping"),
                arguments("", "0: holds nothing"),
                arguments("decoration: mug\n\u0000", "2: is no YAML: "),
                arguments("#" + "x".repeat(256 * 1024), "0: is larger than 256 kB"),
                arguments("decoration: mug\nversion: 1\nstates: []\ntransitions: []\n", "0: a workflow has states"));
    }

    /** Names that mean nothing, or two things. */
    static Stream<Arguments> names() {
        return Stream.of(
                broken(
                        "key: broken",
                        "key: pressed",
                        "state 'pressed' stands already in line " + Mug.line("key: pressed")),
                broken("to: broken", "to: smashed", "transition 'fail' names the unknown state 'smashed'"),
                broken(
                        "event: fail, from: pressed",
                        "event: fail, from: warm",
                        "transition 'fail' names the unknown state 'warm'"),
                broken(
                        "event: fail",
                        "event: qcPass",
                        "event 'qcPass' leads out of state 'pressed' already in line " + Mug.line("event: qcPass")),
                broken(
                        "to: broken",
                        "to: broken, station: qc",
                        "a scan at station 'qc' in state 'pressed' already means line " + Mug.line("event: qcPass")),
                broken("[operator, admin]", "[operator, system]", "the role 'system' stands alone"),
                broken("from: 1, finish", "from: 3, finish", "a migration comes from an older version than 3"),
                broken("from: 1, finish", "from: 2, finish", 1, "a second migration from version 2"),
                broken("hot: pressed", "hot: smashed", "migration to the unknown state 'smashed'"));
    }

    /** Ways that lead nowhere, or back. */
    static Stream<Arguments> ways() {
        int intake = Mug.line("key: intake_hold");
        return Stream.of(
                broken("key: intake_hold, phase: INTAKE", "key: intake_hold, phase: READY", "the first state must be"),
                arguments(Mug.without("phase: CANCELED"), "0: no state of phase CANCELED"),
                broken(
                        "phase: CANCELED",
                        "phase: CANCELED, optional: true",
                        -Mug.line("phase: CANCELED"),
                        "no state of phase CANCELED"),
                broken(
                        "key: cooled, phase: DECORATED",
                        "key: cooled, phase: READY",
                        9,
                        "transition 'qcPass' goes back from phase PRODUCING to READY"),
                arguments(
                        Mug.after("event: fail", "  - {event: rescue, from: broken, to: canceled}"),
                        Mug.line("event: fail") + 1 + ": transition 'rescue' leaves the final state 'broken'"),
                arguments(
                        Mug.after("event: fail", "  - {event: reopen, from: shipped, to: canceled}"),
                        Mug.line("event: fail") + 1 + ": transition 'reopen' leaves the final state 'shipped'"),
                broken("roles: [system]", "roles: [operator]", "phase COMPLETED is entered only by event 'complete'"),
                broken(
                        "event: complete",
                        "event: finish",
                        "phase COMPLETED is entered only by event 'complete' with roles [system], not by 'finish'"),
                arguments(
                        Mug.after("key: cooled", "  - {key: checked, phase: DECORATED, optional: true}")
                                .replace("cancel:", "  - {event: check, from: cooled, to: checked}\ncancel:"),
                        Mug.line("key: cooled") + 1
                                + ": state 'checked' of phase DECORATED needs a transition 'complete'"),
                broken("event: ship", "event: send", "phase SHIPPED is entered only by event 'ship', not by 'send'"),
                arguments(
                        Mug.after("key: pressed", "  - {key: island, phase: PRODUCING}"),
                        Mug.line("key: pressed") + 1 + ": state 'island' cannot be reached"),
                arguments(
                        Mug.after("key: pressed", "  - {key: swamp, phase: PRODUCING}")
                                .replace("cancel:", "  - {event: sink, from: pressed, to: swamp}\ncancel:"),
                        Mug.line("key: pressed") + 1 + ": state 'swamp' has no way to the end"),
                broken(
                        "key: pending, phase: READY",
                        "key: pending, phase: READY, optional: true",
                        intake - Mug.line("key: pending"),
                        "no way leads from 'intake_hold' to phase SHIPPED that leaves out"),
                arguments(Mug.without("event: ship"), intake + ": no way leads from 'intake_hold' to phase SHIPPED"));
    }

    @Test
    void a_large_file_of_faults_is_answered_shortly() {
        String many = "decoration: mug\n".repeat(10_000);

        assertThatThrownBy(() -> reader.parse(Mug.FILE, many))
                .isInstanceOfSatisfying(
                        WorkflowException.class, e -> assertThat(e.faults()).hasSize(50));
    }

    private static int lines() {
        return (int) Mug.text().lines().count();
    }

    private static Arguments broken(String part, String other, String reason) {
        return broken(part, other, 0, reason);
    }

    private static Arguments broken(String part, String other, int below, String reason) {
        return arguments(Mug.replaced(part, other), Mug.line(part) + below + ": " + reason);
    }
}
