package org.platen.api.console;

import java.util.Map;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;

/**
 * What contributions to the console may point at.
 *
 * @param attributes of the part that the job makes, and over them those that were given to the job at explode
 * @param parameters in force: those of the line, else the SKU's defaults
 * @param settings what the machine is told; empty when the decoration type does not run or gave no answer in time
 */
public record JobFacts(
        JobId id,
        String title,
        String state,
        Phase phase,
        int amount,
        Map<String, String> attributes,
        Map<String, String> parameters,
        Map<String, String> settings) {
    public JobFacts {
        attributes = Map.copyOf(attributes);
        parameters = Map.copyOf(parameters);
        settings = Map.copyOf(settings);
    }
}
