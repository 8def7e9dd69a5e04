package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.job.OfflineScanService.Outcome;
import org.platen.api.job.OfflineScanService.Result;

/** What became of a scan that came later. */
public record OfflineResultJson(
        String id,
        Outcome outcome,
        @Nullable ScanAnswerJson answer,
        @Nullable ScanConflictJson conflict) {
    public static OfflineResultJson of(Result result) {
        return new OfflineResultJson(
                result.id(),
                result.outcome(),
                result.answer() == null ? null : ScanAnswerJson.of(result.answer()),
                result.conflict() == null ? null : ScanConflictJson.of(result.conflict()));
    }
}
