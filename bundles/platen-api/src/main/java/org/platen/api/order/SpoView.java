package org.platen.api.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.history.MarkView;

/**
 * An order, item or job in the words of Infigo's shared print operations.
 *
 * @param spoStatus newest visible status; null when there is none yet
 * @param marks all marks, oldest first
 */
public record SpoView(@Nullable String spoStatus, List<MarkView> marks) {}
