package org.platen.rest.v1;

import java.util.Map;
import org.platen.api.console.JobFacts;
import org.platen.api.job.Phase;

/**
 * What contributions to the console may point at.
 *
 * @param attributes of the part that the job makes, and over them the job's own
 * @param parameters of the line in force
 * @param settings what the machine is told; empty when the decoration type does not run
 */
public record JobFactsJson(
        long id,
        String title,
        String state,
        Phase phase,
        int amount,
        Map<String, String> attributes,
        Map<String, String> parameters,
        Map<String, String> settings) {
    public static JobFactsJson of(JobFacts facts) {
        return new JobFactsJson(
                facts.id().value(),
                facts.title(),
                facts.state(),
                facts.phase(),
                facts.amount(),
                facts.attributes(),
                facts.parameters(),
                facts.settings());
    }
}
