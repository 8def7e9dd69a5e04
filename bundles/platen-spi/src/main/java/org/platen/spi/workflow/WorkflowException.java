package org.platen.spi.workflow;

import java.util.List;

/** A workflow file is faulty. */
public final class WorkflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Fault> faults;

    /**
     * One fault.
     *
     * @param line from 1; 0 when it concerns the whole file
     */
    public record Fault(int line, String reason) {}

    public WorkflowException(String file, List<Fault> faults) {
        super(text(file, faults));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    private static String text(String file, List<Fault> faults) {
        StringBuilder text = new StringBuilder();
        for (Fault fault : faults) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(file)
                    .append(':')
                    .append(fault.line())
                    .append(": ")
                    .append(fault.reason());
        }
        return text.toString();
    }

    public String file() {
        return file;
    }

    public List<Fault> faults() {
        return faults;
    }
}
