package org.platen.spi.decoration;

import java.util.List;
import java.util.Map;

/**
 * The words of CIP4 for a decoration type.
 *
 * @param processTypes XJDF {@code @Types}, such as {@code DigitalPrinting}
 * @param statusDetails state key to {@code NodeInfo/@StatusDetails}
 */
public record Cip4Map(List<String> processTypes, Map<String, String> statusDetails) {
    public Cip4Map {
        processTypes = List.copyOf(processTypes);
        statusDetails = Map.copyOf(statusDetails);
    }
}
