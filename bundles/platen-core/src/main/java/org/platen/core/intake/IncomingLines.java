package org.platen.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuView;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.ItemId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.OrderState;
import org.platen.api.order.Personalisation;
import org.platen.core.catalog.Decimals;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobCounts;

/** A storefront's lines as lines of ours. Pure. */
final class IncomingLines {
    private static final int CURRENCY = 3;

    private IncomingLines() {}

    static ItemRow item(
            OrderId order,
            ItemId id,
            int position,
            IncomingOrder.Line line,
            @Nullable SkuView sku,
            OrderState state,
            boolean removed) {
        return new ItemRow(
                id,
                order,
                position,
                line.sku() == null ? null : cut(line.sku(), 100),
                cut(line.title(), 300),
                Math.max(0, line.quantity()),
                0,
                removed || line.quantity() < 1 ? OrderState.CANCELED : state,
                parameters(line, sku),
                line.personalisation(),
                line.externalId(),
                line.requiresShipping(),
                removed || line.quantity() < 1,
                JobCounts.NONE);
    }

    /** What the buyer entered under the name of an exposed parameter is that parameter's value. */
    private static Map<String, String> parameters(IncomingOrder.Line line, @Nullable SkuView sku) {
        if (sku == null) {
            return Map.of();
        }
        Map<String, SkuParameter> exposed = new HashMap<>();
        for (SkuParameter parameter : sku.parameters()) {
            if (parameter.exposed()) {
                exposed.put(parameter.name().toLowerCase(Locale.ROOT), parameter);
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Personalisation one : line.personalisation()) {
            SkuParameter parameter = exposed.get(one.key().strip().toLowerCase(Locale.ROOT));
            if (parameter != null) {
                values.putIfAbsent(parameter.name(), one.value());
            }
        }
        return values;
    }

    static List<Artwork> artwork(IncomingOrder.Line line) {
        List<Artwork> files = new ArrayList<>();
        for (IncomingOrder.ArtworkLink link : line.artwork()) {
            files.add(new Artwork(
                    cut(link.placement(), 80), cut(link.url(), 2000), null, name(link.url()), Artwork.PENDING, null));
        }
        return files;
    }

    private static @Nullable String name(String url) {
        int slash = url.lastIndexOf('/');
        String name = slash < 0 ? url : url.substring(slash + 1);
        int query = name.indexOf('?');
        name = query < 0 ? name : name.substring(0, query);
        return name.isBlank() ? null : cut(name, 300);
    }

    /** Whether a line of ours must change to say what the storefront's line says. */
    static boolean differs(ItemRow held, ItemRow wanted, List<Artwork> heldFiles, List<Artwork> wantedFiles) {
        return held.removed() != wanted.removed()
                || held.quantity() != wanted.quantity()
                || held.agreed() != wanted.agreed()
                || !Objects.equals(held.sku(), wanted.sku())
                || !held.title().equals(wanted.title())
                || !held.parameters().equals(wanted.parameters())
                || !held.personalisation().equals(wanted.personalisation())
                || !urls(heldFiles).equals(urls(wantedFiles));
    }

    static List<String> urls(List<Artwork> files) {
        return files.stream().map(file -> file.placement() + " " + file.url()).toList();
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** A total that no column can hold is left out: the order would be lost. */
    static @Nullable Money fit(@Nullable Money total) {
        boolean fits = total != null
                && Decimals.whole(total.amount())
                && total.currency().length() == CURRENCY;
        return fits ? total : null;
    }

    /** What a storefront sends is never refused for being long: the order would be lost. */
    static @Nullable String fit(@Nullable String text, int length) {
        return text == null ? null : cut(text, length);
    }
}
