package org.platen.spi.workflow;

import org.platen.api.job.Phase;

/**
 * A state of a workflow.
 *
 * @param key lower-case letters, digits and {@code _}, unique in the workflow
 * @param label English text for people; translations come from the plugin's i18n files
 * @param optional passed only where the shop uses the step
 * @param customerVisible whether customers see it by its label
 */
public record State(String key, String label, Phase phase, boolean optional, boolean customerVisible) {}
