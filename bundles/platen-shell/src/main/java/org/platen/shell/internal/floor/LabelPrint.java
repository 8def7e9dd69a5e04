package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.LabelPrinting;
import org.platen.api.document.PrintTicket;
import org.platen.api.model.JobId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Words;

/** Prints a label. */
@Service
@Command(scope = "platen", name = "label-print", description = "Prints the label of a job at a station")
public final class LabelPrint extends PlatenCommand {
    @Argument(index = 0, name = "job", description = "Id of the job", required = true)
    String job = "";

    @Argument(index = 1, name = "station", description = "Code of the station", required = true)
    String station = "";

    @Reference(optional = true)
    @Nullable
    LabelPrinting service;

    @Override
    protected Answer run() {
        PrintTicket ticket =
                running(service, "The printing of labels").printJob(call(), new JobId(Words.id("job", job)), station);
        return Answer.said(ticket, "The label is on its way to " + station + " as print job " + ticket.id());
    }
}
