package org.platen.shell.internal.job;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Brings a scan. */
@Service
@Command(scope = "platen", name = "scan", description = "Brings the scan of a barcode at a station")
public final class Scan extends JobCommand {
    @Argument(index = 0, name = "barcode", description = "What the scanner read", required = true)
    String barcode = "";

    @Argument(index = 1, name = "station", description = "Code of the station, or its kind such as qc", required = true)
    String station = "";

    @Option(name = "--reject", description = "Code of the reason why the piece is rejected", valueToShowInHelp = "CODE")
    @Nullable
    String reject;

    @Override
    protected Answer run() {
        ScanAnswer answer = jobs().scan(call(), new ScanRequest(barcode, station, null, reject));
        return Answer.parts(answer, List.of(out -> {
            out.println(answer.message());
            ScanAnswer.Batch batch = answer.batch();
            for (ScanAnswer.Refused stayed : batch == null ? List.<ScanAnswer.Refused>of() : batch.refused()) {
                out.println("Job " + stayed.job() + " " + stayed.title() + ": " + stayed.reason());
            }
            for (ScanAnswer.Next next : answer.next()) {
                out.println("Next: " + Words.key(next.to())
                        + (next.station() == null
                                ? " by the event " + next.event()
                                : " by a scan at " + next.station()));
            }
            ScanAnswer.Work work = answer.work();
            if (work != null) {
                out.println(
                        "Load: " + (work.file() == null ? "" : work.file().name()) + " " + Words.of(work.settings()));
            }
        }));
    }
}
