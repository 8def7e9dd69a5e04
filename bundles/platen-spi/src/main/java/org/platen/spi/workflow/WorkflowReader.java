package org.platen.spi.workflow;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and checks workflow files (YAML). A service of the platform, so a decoration type that needs it starts only when
 * it is there. Thread-safe.
 *
 * <p>Refused are, with file, line and reason: unknown keys, unknown phases, states that cannot be reached, transitions
 * that go back in phase, states without a way to the end, no state of phase CANCELED, two transitions of one event out of
 * one state, a station kind that does not exist.
 */
@ProviderType
public interface WorkflowReader {
    /**
     * Reads a resource of a bundle.
     *
     * @param owner class whose class loader finds it
     * @param resource such as {@code dtg.workflow.yaml}, at the root of the bundle
     * @throws WorkflowException when the file is missing or faulty
     */
    Workflow read(Class<?> owner, String resource);

    /**
     * Reads a text.
     *
     * @param name of the file, for messages
     * @throws WorkflowException when it is faulty
     */
    Workflow parse(String name, String text);
}
