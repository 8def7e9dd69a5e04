package org.platen.rest.v1;

import java.util.List;
import org.platen.api.system.VerifyService;

/** Which invariants were checked, and what broke them. */
public record VerifyJson(boolean ok, List<String> checked, List<Finding> findings) {

    /** A broken invariant. */
    public record Finding(String invariant, String subject, String message) {}

    public static VerifyJson of(VerifyService.Report report) {
        return new VerifyJson(
                report.findings().isEmpty(),
                report.checked(),
                report.findings().stream()
                        .map(finding -> new Finding(finding.invariant(), finding.subject(), finding.message()))
                        .toList());
    }
}
