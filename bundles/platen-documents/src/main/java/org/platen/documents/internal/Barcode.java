package org.platen.documents.internal;

import java.util.List;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * The dark bars or fields of a barcode, in modules, without a quiet zone; the origin is at the top left.
 *
 * @param width modules
 * @param height modules; of a linear code only a proportion
 */
record Barcode(double width, double height, List<Rectangle> dark) {

    static Barcode code128(String content) {
        return of(new Code128(), content);
    }

    static Barcode qr(String content) {
        QrCode qr = new QrCode();
        qr.setPreferredEccLevel(QrCode.EccLevel.M);
        return of(qr, content);
    }

    private static Barcode of(Symbol symbol, String content) {
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setModuleWidth(1);
        symbol.setQuietZoneHorizontal(0);
        symbol.setQuietZoneVertical(0);
        symbol.setContent(content);
        return new Barcode(symbol.getWidth(), symbol.getHeight(), List.copyOf(symbol.getRectangles()));
    }
}
