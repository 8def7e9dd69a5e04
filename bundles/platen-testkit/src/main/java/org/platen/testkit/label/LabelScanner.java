package org.platen.testkit.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads barcodes in pictures of what was printed. */
public final class LabelScanner {
    /**
     * Degrees. About one QR code in 500 has fields that look like its corners to ZXing when it is seen straight; a hand
     * turns the scanner a little and it beeps.
     */
    private static final List<Integer> TURNS = List.of(0, 7, 20, 33);

    private LabelScanner() {}

    /** What the barcode of that kind says; empty when none is found, however the picture is turned. */
    public static Optional<String> read(BufferedImage picture, BarcodeFormat format) {
        return TURNS.stream()
                .map(degrees -> look(degrees == 0 ? picture : turned(picture, degrees), format))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> look(BufferedImage picture, BarcodeFormat format) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        int side = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight()));
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        canvas.drawImage(picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
        canvas.dispose();
        return turned;
    }
}
