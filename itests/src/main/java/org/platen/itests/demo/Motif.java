package org.platen.itests.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Designs to print, drawn here: large enough for a shirt, with a transparent background. */
enum Motif {
    SUN {
        @Override
        void draw(Graphics2D canvas) {
            canvas.setColor(new Color(0xf59f00));
            canvas.fill(new Ellipse2D.Double(450, 550, 900, 900));
            canvas.setStroke(new BasicStroke(60, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int ray = 0; ray < 16; ray++) {
                double angle = Math.PI * ray / 8;
                canvas.drawLine(
                        (int) (900 + 560 * Math.cos(angle)),
                        (int) (1000 + 560 * Math.sin(angle)),
                        (int) (900 + 760 * Math.cos(angle)),
                        (int) (1000 + 760 * Math.sin(angle)));
            }
        }
    },
    WAVE {
        @Override
        void draw(Graphics2D canvas) {
            for (int line = 0; line < 5; line++) {
                canvas.setColor(new Color(0x1c7ed6 + line * 0x101000));
                canvas.setStroke(new BasicStroke(90, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                Path2D wave = new Path2D.Double();
                double y = 500 + line * 240;
                wave.moveTo(150, y);
                wave.curveTo(500, y - 320, 700, y + 320, 1000, y);
                wave.curveTo(1250, y - 260, 1450, y + 200, 1650, y);
                canvas.draw(wave);
            }
        }
    },
    PEAK {
        @Override
        void draw(Graphics2D canvas) {
            canvas.setColor(new Color(0x2b8a3e));
            canvas.fillPolygon(new int[] {100, 760, 1420}, new int[] {1500, 420, 1500}, 3);
            canvas.setColor(new Color(0x087f5b));
            canvas.fillPolygon(new int[] {760, 1220, 1700}, new int[] {1500, 760, 1500}, 3);
            canvas.setColor(new Color(0xf8f9fa));
            canvas.fillPolygon(new int[] {640, 760, 882}, new int[] {618, 420, 618}, 3);
        }
    };

    abstract void draw(Graphics2D canvas);

    /** As PNG of 1800 x 2000 pixels. */
    byte[] png() {
        BufferedImage image = new BufferedImage(1800, 2000, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(canvas);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
