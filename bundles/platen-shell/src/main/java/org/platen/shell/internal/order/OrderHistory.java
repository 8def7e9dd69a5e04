package org.platen.shell.internal.order;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.history.MarkView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Timeline;

/** Tells what happened to an order. */
@Service
@Command(scope = "platen", name = "order-history", description = "Tells what happened to an order, oldest first")
public final class OrderHistory extends OneOrderCommand {
    @Override
    protected Answer run() {
        List<MarkView> marks = orders().history(call(), order());
        return new Answer(marks, new Timeline(marks), null);
    }
}
