package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.job.JobView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Sheet;
import org.platen.shell.internal.Words;

/** Shows a job. */
@Service
@Command(scope = "platen", name = "job-show", description = "Shows a job")
public final class JobShow extends OneJobCommand {
    @Override
    protected Answer run() {
        JobView job = jobs().get(call(), job());
        JobView.PrintFile file = job.printFile();
        Sheet sheet = new Sheet()
                .line("Job", job.id() + ", " + job.title())
                .line("Order", job.order() + ", number " + job.orderNumber())
                .line("SKU", job.sku())
                .line("Type", job.decoration() + ", workflow " + job.workflowVersion())
                .line(
                        "State",
                        Words.key(job.state()) + " (" + Words.of(job.phase()) + ") since " + Words.of(job.stateSince()))
                .line("Possible", job.allowed())
                .line("Amount", job.amount())
                .line("Made of", job.substrate())
                .line("Barcode", job.barcode())
                .line("Made at", job.location())
                .line("Device", job.device())
                .line("Batch", job.batch())
                .line("Remake of", job.remakeOf())
                .line("File", file == null ? null : file.name() == null ? file.sha256() : file.name())
                .line("Attributes", job.attributes())
                .line("Finishing", job.finishing())
                .line("Due", job.deadline())
                .line("Frozen", job.frozen() ? "yes, its decoration type is not running" : null);
        job.holds().forEach(hold -> sheet.line("Hold " + hold.id(), hold.message() + " [" + hold.code() + "]"));
        return new Answer(job, sheet, null);
    }
}
