package org.platen.documents.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.ParcelPaper;
import org.platen.api.model.Address;

/**
 * Draws the house's own shipping label, 4 by 6 inches: sender, recipient, carrier, and the tracking number as bars that any
 * scanner of a carrier reads, with the number typed below.
 */
final class ParcelPainter {
    private static final float WIDTH = 4 * 72;
    private static final float HEIGHT = 6 * 72;
    private static final float LEFT = 14;
    private static final float ROOM = WIDTH - 2 * LEFT;
    private static final float DOT = 72f / 203;
    private static final float BARS = 72;
    private static final int QUIET = 10;

    private ParcelPainter() {}

    static byte[] pdf(ParcelPaper parcel, String title, Instant at) throws IOException {
        try (Sheet sheet = new Sheet(title, WIDTH, HEIGHT, at)) {
            float y = 12;
            for (String line : sender(parcel)) {
                sheet.text(LEFT, y, 8, ROOM, line);
                y += 10;
            }
            sheet.line(LEFT, 76, ROOM);
            sheet.text(LEFT, 84, 8, ROOM, "SHIP TO");
            y = 97;
            for (String line : address(parcel.to())) {
                sheet.text(LEFT, y, 15, ROOM, line);
                y += 19;
            }
            sheet.line(LEFT, 236, ROOM);
            sheet.text(LEFT, 243, 18, ROOM - 92, text(parcel.carrier()));
            sheet.text(LEFT, 265, 11, ROOM - 92, text(parcel.service()));
            sheet.text(LEFT + ROOM - 86, 244, 12, 86, count(parcel));
            sheet.text(LEFT + ROOM - 86, 261, 12, 86, weight(parcel));
            sheet.text(LEFT, 283, 12, ROOM, "Order " + parcel.orderNumber());
            sheet.line(LEFT, 303, ROOM);
            code(sheet, parcel.trackingNumber());
            // The whole number, be it small: it is typed where the bars cannot be read.
            float wide = sheet.width(sheet.printable(parcel.trackingNumber()), 12);
            float size = Math.max(4, Math.min(12, 12 * (ROOM - 1) / Math.max(1, wide)));
            sheet.text(LEFT, HEIGHT - 30, size, ROOM, parcel.trackingNumber());
            return sheet.bytes();
        }
    }

    /** Bars where they fit and can hold the number, else a QR code. */
    private static void code(Sheet sheet, String number) throws IOException {
        float top = 316;
        if (linear(number)) {
            Barcode bars = Barcode.code128(number);
            float most = (float) Math.floor(ROOM / (bars.width() + 2 * QUIET) / DOT);
            if (most >= 2) {
                float module = Math.min(4, most) * DOT;
                float wide = (float) bars.width() * module;
                sheet.linear(bars, LEFT + (ROOM - wide) / 2, top, module, BARS);
                return;
            }
        }
        Barcode qr = Barcode.qr(number);
        float field = Math.max(1, (float) Math.floor((BARS + 8) / qr.width() / DOT)) * DOT;
        sheet.matrix(qr, LEFT + (ROOM - (float) qr.width() * field) / 2, top - 4, field);
    }

    /** What Code 128 has, and no more than a line of it. */
    private static boolean linear(String number) {
        return number.length() <= 40 && number.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    static byte[] zpl(ParcelPaper parcel, int dpi) throws IOException {
        Zpl zpl = new Zpl();
        int width = dots(LabelFormat.ZPL.widthMm(), dpi);
        int left = dots(5, dpi);
        int room = width - 2 * left;
        zpl.begin(width, dots(LabelFormat.ZPL.heightMm(), dpi));
        int y = dots(4, dpi);
        for (String line : sender(parcel)) {
            zpl.text(left, y, dots(2.8, dpi), room, line);
            y += dots(3.5, dpi);
        }
        zpl.text(left, dots(29, dpi), dots(2.8, dpi), room, "SHIP TO");
        y = dots(34, dpi);
        for (String line : address(parcel.to())) {
            zpl.text(left, y, dots(5.3, dpi), room, line);
            y += dots(6.7, dpi);
        }
        int side = dots(30, dpi);
        zpl.text(left, dots(86, dpi), dots(6.3, dpi), room - side, text(parcel.carrier()));
        zpl.text(left, dots(94, dpi), dots(4, dpi), room - side, text(parcel.service()));
        zpl.text(left + room - side, dots(86, dpi), dots(4.2, dpi), side, count(parcel));
        zpl.text(left + room - side, dots(92, dpi), dots(4.2, dpi), side, weight(parcel));
        zpl.text(left, dots(100, dpi), dots(4.2, dpi), room, "Order " + parcel.orderNumber());
        String number = parcel.trackingNumber();
        int module = linear(number) ? (int) (room / (Barcode.code128(number).width() + 2 * QUIET)) : 0;
        if (module >= 2) {
            zpl.code128(left + QUIET * module, dots(111, dpi), Math.min(4, module), dots(25, dpi), number);
        } else {
            zpl.qr(left, dots(111, dpi), Math.max(2, dpi / 50), number);
        }
        zpl.text(left, dots(142, dpi), dots(4.2, dpi), room, number);
        return zpl.end().bytes();
    }

    private static List<String> sender(ParcelPaper parcel) {
        if (parcel.from() == null) {
            return Stream.ofNullable(parcel.location())
                    .map(code -> "From " + code)
                    .toList();
        }
        List<String> lines = new ArrayList<>(address(parcel.from()));
        lines.set(0, "From " + lines.get(0));
        return lines;
    }

    /** At most six lines, as a postman reads them. */
    private static List<String> address(@Nullable Address address) {
        if (address == null) {
            return List.of("(no address)");
        }
        String city = joined(address.postalCode(), address.city(), address.region());
        List<String> lines = Stream.of(
                        address.name(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        city,
                        address.countryCode() == null
                                ? null
                                : address.countryCode().toUpperCase(Locale.ROOT))
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? List.of("(no address)") : lines;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String count(ParcelPaper parcel) {
        return "Package " + parcel.number() + " of " + parcel.of();
    }

    private static String weight(ParcelPaper parcel) {
        Integer grams = parcel.weightGrams();
        return grams == null ? "" : String.format(Locale.ROOT, "%.2f kg", grams / 1000.0);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int dots(double millimetres, int dpi) {
        return (int) Math.round(millimetres / 25.4 * dpi);
    }
}
