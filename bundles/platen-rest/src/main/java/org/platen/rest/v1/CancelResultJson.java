package org.platen.rest.v1;

import java.util.List;
import org.platen.api.order.CancelResult;

/** What cancelling an order did; what runs on is made to its end and never ships. */
public record CancelResultJson(List<LinkJson> canceled, List<LinkJson> stillRunning) {
    public static CancelResultJson of(CancelResult result) {
        return new CancelResultJson(LinkJson.jobs(result.canceled()), LinkJson.jobs(result.stillRunning()));
    }
}
