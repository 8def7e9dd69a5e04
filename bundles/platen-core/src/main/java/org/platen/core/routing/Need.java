package org.platen.core.routing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ItemRow;

/**
 * What a line needs of the location that makes it.
 *
 * @param jobs how many, by decoration type
 * @param materials how much of each
 * @param fixed where it is made already; null when that is to be decided
 */
record Need(
        ItemId item,
        String title,
        Map<String, Integer> jobs,
        Map<String, BigDecimal> materials,
        @Nullable Long fixed) {

    static Need of(ItemRow line, WantedWork work, @Nullable Long fixed) {
        Map<String, Integer> jobs = new TreeMap<>();
        Map<String, BigDecimal> materials = new TreeMap<>();
        for (WantedWork.Job job : work.jobs()) {
            jobs.merge(job.decoration(), 1, Integer::sum);
            job.materials().forEach(need -> materials.merge(need.material(), need.amount(), BigDecimal::add));
        }
        return new Need(line.id(), line.title(), jobs, materials, fixed);
    }
}
