package org.platen.rest.v1;

import java.time.Instant;
import org.platen.api.order.NoteView;

/** A note on an order. */
public record NoteJson(long id, String text, boolean internal, String actor, Instant at) {
    public static NoteJson of(NoteView note) {
        return new NoteJson(note.id(), note.text(), note.internal(), note.actor(), note.at());
    }
}
