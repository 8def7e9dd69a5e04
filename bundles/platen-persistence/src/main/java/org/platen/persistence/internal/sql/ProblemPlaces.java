package org.platen.persistence.internal.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;

/** Which problems are of where a caller works (G-12). What is nowhere yet, everybody sees. */
final class ProblemPlaces {
    private final Collection<Long> locations;
    private final String in;

    ProblemPlaces(Call call) {
        locations = call.locations();
        in = " IN (" + Sql.marks(locations.size()) + ")";
    }

    /** A further condition on the rows of that kind. */
    String of(String kind) {
        if (locations.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case "PRINT" -> " AND " + nullOr("(SELECT location_id FROM station WHERE code = print_job.station)");
            case "LABEL" ->
                " AND " + nullOr("(SELECT location_id FROM shipment WHERE shipment.id = label_purchase.shipment_id)");
            case "SHIPMENT" -> " AND " + nullOr("shipment.location_id");
            default -> ofOrder(kind.toLowerCase(Locale.ROOT) + ".order_id");
        };
    }

    private String nullOr(String place) {
        return "COALESCE(" + place + in + ", TRUE)";
    }

    /** An order is where it or any of its lines is made. */
    private String ofOrder(String order) {
        return " AND (" + anywhere(order, in) + " OR NOT (" + anywhere(order, " IS NOT NULL") + "))";
    }

    private static String anywhere(String order, String where) {
        return "EXISTS (SELECT 1 FROM orders WHERE orders.id = " + order + " AND orders.location_id" + where + ")"
                + " OR EXISTS (SELECT 1 FROM order_item AS line WHERE line.order_id = " + order
                + " AND line.location_id" + where + ")"
                + " OR EXISTS (SELECT 1 FROM item_split AS part WHERE part.order_id = " + order
                + " AND part.location_id" + where + ")";
    }

    /** Whether it is known where a problem of that kind belongs, and so who decides about it. */
    String placed(String kind) {
        return ofOrders(kind) ? "order_id IS NOT NULL" : "TRUE";
    }

    private static boolean ofOrders(String kind) {
        return kind.equals("INBOX") || kind.equals("OUTBOX");
    }

    /** What is bound: the id, the locations, and the limit if there is one. */
    List<@Nullable Object> values(String kind, long id, Object... limit) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        for (int i = 0; i < (ofOrders(kind) ? 3 : 1); i++) {
            values.addAll(locations);
        }
        values.addAll(List.of(limit));
        return values;
    }
}
