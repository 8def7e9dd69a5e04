package org.platen.workflow.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.platen.spi.workflow.WorkflowException;
import org.platen.spi.workflow.WorkflowException.Fault;

/** Gathers what is wrong with a file, so that its writer can mend everything at once. */
final class Faults {
    /** More than a person reads. */
    private static final int MOST = 50;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String reason) {
        if (found.size() < MOST) {
            found.add(new Fault(line, reason));
        }
    }

    /** Ends the reading when something was found. */
    void refuse() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Fault::line));
            throw new WorkflowException(file, found);
        }
    }

    WorkflowException refusal(int line, String reason) {
        return new WorkflowException(file, List.of(new Fault(line, reason)));
    }
}
