package org.platen.core.routing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** What routing asks of the stock. Called outside any transaction. */
@FunctionalInterface
public interface BlankStock {
    /**
     * How much of materials is free to be reserved.
     *
     * @param materials their codes
     * @param locations ids
     * @return free amounts by material and location, in the material's own unit. A material that is not kept in stock is
     *     missing, one that a location has nothing of is missing of that location
     */
    Map<String, Map<Long, BigDecimal>> free(Collection<String> materials, Collection<Long> locations);
}
