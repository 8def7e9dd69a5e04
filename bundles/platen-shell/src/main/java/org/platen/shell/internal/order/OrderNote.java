package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.order.NoteView;
import org.platen.shell.internal.Answer;

/** Adds a note. */
@Service
@Command(scope = "platen", name = "order-note", description = "Adds a note to an order")
public final class OrderNote extends OneOrderCommand {
    @Argument(index = 1, name = "text", description = "The note, in quotes", required = true)
    String text = "";

    @Option(name = "--internal", description = "Not for the customer")
    boolean internal;

    @Override
    protected Answer run() {
        NoteView note = orders().addNote(call(), order(), text, internal);
        return Answer.said(note, "Note " + note.id() + " is added" + (internal ? ", not for the customer" : ""));
    }
}
