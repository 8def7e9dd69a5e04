package org.platen.rest.v1;

import java.util.List;
import org.platen.api.system.VerifyService;

/**
 * Which invariants were checked, and what broke them.
 *
 * @param checked names of the invariants
 * @param rules the same with what each of them says
 */
public record VerifyJson(boolean ok, List<String> checked, List<Rule> rules, List<Finding> findings) {

    /**
     * An invariant.
     *
     * @param meaning what must hold, in plain words
     * @param findings what broke it
     */
    public record Rule(String name, String meaning, long findings) {}

    /** A broken invariant. */
    public record Finding(String invariant, String subject, String message) {}

    public static VerifyJson of(VerifyService.Report report) {
        return new VerifyJson(
                report.findings().isEmpty(),
                report.checked(),
                report.rules().stream()
                        .map(rule -> new Rule(
                                rule.name(),
                                rule.meaning(),
                                report.findings().stream()
                                        .filter(finding -> finding.invariant().equals(rule.name()))
                                        .count()))
                        .toList(),
                report.findings().stream()
                        .map(finding -> new Finding(finding.invariant(), finding.subject(), finding.message()))
                        .toList());
    }
}
