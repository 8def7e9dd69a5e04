package org.platen.api.floor;

import java.util.Map;
import java.util.Set;

/**
 * A machine.
 *
 * @param decoration decoration type that it works for
 * @param attributes what the decoration type wants to know, such as {@code buildVolume=250x210x210} in mm
 */
public record DeviceView(
        long id,
        String code,
        String name,
        String decoration,
        String location,
        Set<String> tags,
        Map<String, String> attributes,
        boolean active) {}
