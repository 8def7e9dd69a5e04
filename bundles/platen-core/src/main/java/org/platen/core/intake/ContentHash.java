package org.platen.core.intake;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
import org.platen.api.order.Personalisation;
import org.platen.core.hash.Sha256;

/**
 * Hash of all that an incoming order says, except the storefront's clock: two deliveries of equal content are the same
 * order state, whatever their dates say.
 */
final class ContentHash {
    private ContentHash() {}

    static String of(IncomingOrder order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, order.externalId());
            text(out, order.number());
            out.writeBoolean(order.paid());
            out.writeBoolean(order.canceled());
            out.writeBoolean(order.test());
            out.writeBoolean(order.basket());
            text(out, order.customerName());
            text(out, order.customerEmail());
            address(out, order.shipTo());
            text(out, order.shippingMethod());
            text(out, order.note());
            text(out, order.poNumber());
            Money total = IncomingLines.fit(order.total());
            text(out, total == null ? null : total.amount().stripTrailingZeros().toPlainString() + total.currency());
            out.writeInt(order.lines().size());
            for (IncomingOrder.Line line : order.lines()) {
                line(out, line);
            }
            return Sha256.hex(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(DataOutputStream out, IncomingOrder.Line line) throws IOException {
        text(out, line.externalId());
        text(out, line.sku());
        text(out, line.title());
        out.writeInt(line.quantity());
        out.writeBoolean(line.requiresShipping());
        out.writeInt(line.personalisation().size());
        for (Personalisation one : line.personalisation()) {
            text(out, one.key());
            text(out, one.value());
            out.writeBoolean(one.hidden());
        }
        out.writeInt(line.artwork().size());
        for (IncomingOrder.ArtworkLink link : line.artwork()) {
            text(out, link.placement());
            text(out, link.url());
        }
    }

    private static void address(DataOutputStream out, @Nullable Address address) throws IOException {
        out.writeBoolean(address != null);
        if (address != null) {
            text(out, address.name());
            text(out, address.company());
            text(out, address.line1());
            text(out, address.line2());
            text(out, address.city());
            text(out, address.region());
            text(out, address.postalCode());
            text(out, address.countryCode());
            text(out, address.phone());
        }
    }

    /** Length first, so that no two different orders write the same bytes. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
