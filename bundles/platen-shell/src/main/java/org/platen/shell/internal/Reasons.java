package org.platen.shell.internal;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.platen.api.order.WhyNot;

/** The answer to "why is this not moving?". */
public final class Reasons implements Consumer<PrintStream> {
    private final WhyNot why;

    public Reasons(WhyNot why) {
        this.why = why;
    }

    /** The answer of a command that asks why. */
    public static Answer answer(WhyNot why) {
        return new Answer(why, new Reasons(why), null);
    }

    @Override
    public void accept(PrintStream out) {
        out.println(why.subject() + ": " + why.summary());
        for (WhyNot.Cause cause : why.causes()) {
            out.println("- " + (cause.job() == null ? "" : "job " + cause.job() + ": ") + cause.message() + " ["
                    + cause.code() + "]");
            out.println("  " + cause.owner() + " can clear it: " + cause.remedy()
                    + (cause.since() == null ? "" : "; since " + Words.of(cause.since()))
                    + (cause.nextCheck() == null ? "" : "; looked at again " + Words.of(cause.nextCheck())));
        }
    }
}
