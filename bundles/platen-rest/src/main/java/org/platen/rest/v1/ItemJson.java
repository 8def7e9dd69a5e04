package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.order.ItemView;
import org.platen.api.order.OrderState;

/** A line of an order. */
public record ItemJson(
        long id,
        int position,
        @Nullable String sku,
        String title,
        int quantity,
        OrderState state,
        Map<String, String> parameters,
        List<PersonalisationJson> personalisation,
        List<ArtworkJson> artwork,
        @Nullable String externalLineId,
        boolean removed,
        int total,
        int done,
        String printStatus,
        List<LinkJson> jobs,
        @Nullable String location,
        List<String> split,
        String href)
        implements Linked {
    public static ItemJson of(OrderId order, ItemView item) {
        return new ItemJson(
                item.id().value(),
                item.position(),
                item.sku(),
                item.title(),
                item.quantity(),
                item.state(),
                item.parameters(),
                item.personalisation().stream().map(PersonalisationJson::of).toList(),
                item.artwork().stream().map(ArtworkJson::of).toList(),
                item.externalLineId(),
                item.removed(),
                item.total(),
                item.done(),
                item.printStatus(),
                LinkJson.jobs(item.jobs()),
                item.location(),
                item.split(),
                Links.item(order, item.id()));
    }
}
