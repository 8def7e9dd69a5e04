package org.platen.core.job;

import java.util.Map;
import java.util.Optional;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.spi.decoration.StationWork;

/** What a machine and the person at it are told of a job; its decoration type is asked, within its time budget. */
record MachineSettings(DecorationTypes types, PluginCalls calls) {

    /** @return none when the type does not run, or loads nothing */
    Map<String, String> of(String decoration, Optional<PlannedJob> job) throws PluginFailure {
        Optional<DecorationTypes.Running> running = types.running(decoration);
        if (running.isEmpty() || job.isEmpty()) {
            return Map.of();
        }
        return calls.call(decoration, "stationWork", () -> running.get().type().stationWork(job.get()))
                .map(StationWork::settings)
                .orElse(Map.of());
    }
}
