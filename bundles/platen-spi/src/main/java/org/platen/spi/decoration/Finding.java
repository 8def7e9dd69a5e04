package org.platen.spi.decoration;

import org.platen.api.order.HoldReason;

/**
 * Something that stands in the way.
 *
 * @param reason kind of hold that it becomes
 * @param code exact cause below the plugin's key, such as {@code dtg.resolution}
 * @param message for a person: what is wrong, with the measured and the wanted value
 * @param owner who can clear it: {@code operator}, {@code customer} or {@code admin}
 */
public record Finding(HoldReason reason, String code, String message, String owner) {}
