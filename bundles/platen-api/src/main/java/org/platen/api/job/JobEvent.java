package org.platen.api.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a job.
 *
 * @param name event of the workflow such as {@code qcPass}
 * @param device device that reports it
 * @param detail kept in the history mark; {@code reject} is the code of a reject reason. {@code waste}, {@code station} and
 *     {@code batch} are told by the house itself and refused
 */
public record JobEvent(String name, @Nullable String device, Map<String, String> detail) {
    public JobEvent {
        detail = Map.copyOf(detail);
    }
}
