package org.platen.documents.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.JobPaper;
import org.platen.api.document.LabelFormat;

/** Draws job labels: on rolls of one size, on sheets of A4, and in ZPL. */
final class LabelPainter {
    private static final float A4_WIDTH = 210 * Sheet.MM;
    private static final float A4_HEIGHT = 297 * Sheet.MM;
    private static final int COLUMNS = 3;
    private static final int ROWS = 8;

    /** Dots of a label printer at 203 dpi; bars that are whole dots wide and begin at a whole dot come out sharp. */
    private static final float DOT = 72f / 203;

    private static final int LEAST_MM = 20;
    private static final int MOST_MM = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private LabelPainter() {}

    static byte[] pdf(List<JobPaper> jobs, LabelFormat format, String title, Instant at) throws IOException {
        return format == LabelFormat.A4 ? sheets(jobs, title, at) : roll(jobs, format, title, at);
    }

    private static byte[] sheets(List<JobPaper> jobs, String title, Instant at) throws IOException {
        float width = A4_WIDTH / COLUMNS;
        float height = A4_HEIGHT / ROWS;
        try (Sheet sheet = new Sheet(title, A4_WIDTH, A4_HEIGHT, at)) {
            for (int i = 0; i < jobs.size(); i++) {
                int place = i % (COLUMNS * ROWS);
                if (i > 0 && place == 0) {
                    sheet.page(A4_WIDTH, A4_HEIGHT);
                }
                int row = place / COLUMNS;
                label(sheet, jobs.get(i), place % COLUMNS * width, row * height, width, height);
            }
            return sheet.bytes();
        }
    }

    private static byte[] roll(List<JobPaper> jobs, LabelFormat format, String title, Instant at) throws IOException {
        float[] first = size(jobs.get(0), format);
        try (Sheet sheet = new Sheet(title, first[0], first[1], at)) {
            for (int i = 0; i < jobs.size(); i++) {
                float[] size = size(jobs.get(i), format);
                if (i > 0) {
                    sheet.page(size[0], size[1]);
                }
                label(sheet, jobs.get(i), 0, 0, size[0], size[1]);
            }
            return sheet.bytes();
        }
    }

    private static float[] size(JobPaper job, LabelFormat format) {
        if (format == LabelFormat.TYPE) {
            return new float[] {
                bounded(job.label().widthMm()) * Sheet.MM, bounded(job.label().heightMm()) * Sheet.MM
            };
        }
        return new float[] {(float) format.widthMm() * Sheet.MM, (float) format.heightMm() * Sheet.MM};
    }

    private static int bounded(int millimetres) {
        return Math.max(LEAST_MM, Math.min(MOST_MM, millimetres));
    }

    /** One label in its box: a linear barcode over the width where there is room, else a QR code at the left. */
    private static void label(Sheet sheet, JobPaper job, float x, float top, float width, float height)
            throws IOException {
        float margin = Math.min(3 * Sheet.MM, height / 12);
        boolean tall = height > 60 * Sheet.MM;
        if (tall) {
            tall(sheet, job, x + margin * 2, top + margin * 2, width - margin * 4, height - margin * 4);
            return;
        }
        Barcode code = Barcode.qr(job.barcode());
        float side = Math.min(height - 2 * margin - 9, width / 3);
        float module = Math.max(1, (float) Math.floor(side / code.width() / DOT)) * DOT;
        float quiet = 3 * module;
        sheet.matrix(code, onDot(x + margin + quiet), onDot(top + margin + quiet / 2), module);
        float codeWidth = (float) code.width() * module + 2 * quiet;
        sheet.text(x + margin, top + height - margin - 7, 6.5f, codeWidth + margin, job.barcode());
        float left = x + margin + codeWidth + margin / 2;
        float room = x + width - margin / 2 - left;
        float size = Math.min(8, height / 12.5f);
        float y = sheet.paragraph(left, top + margin, size * 1.15f, room, 2, job.title());
        sheet.text(left, y, size, room, job.orderNumber());
        y += size * 1.2f;
        for (String line : lines(job)) {
            if (y + size > top + height - margin / 2) {
                break;
            }
            sheet.text(left, y, size, room, line);
            y += size * 1.2f;
        }
    }

    private static void tall(Sheet sheet, JobPaper job, float x, float top, float width, float height)
            throws IOException {
        float y = sheet.paragraph(x, top, 20, width, 3, job.title()) + 6;
        sheet.text(x, y, 26, width, job.orderNumber());
        y += 36;
        for (String line : lines(job)) {
            if (y > top + height * 0.62f) {
                break;
            }
            sheet.text(x, y, 13, width, line);
            y += 17;
        }
        Barcode qr = Barcode.qr(job.barcode());
        float field = Math.max(2, (float) Math.floor(28 * Sheet.MM / qr.width() / DOT)) * DOT;
        float side = field * (float) qr.width();
        Barcode bars = Barcode.code128(job.barcode());
        float bottom = top + height;
        float module = Math.max(1, (float) Math.floor(width / (bars.width() + 20) / DOT)) * DOT;
        sheet.linear(bars, onDot(x + 10 * module), bottom - 70, Math.min(module, 4 * DOT), 54);
        sheet.text(x + 10 * module, bottom - 13, 11, width, job.barcode());
        sheet.matrix(qr, onDot(x + width - side), onDot(bottom - 90 - side), field);
    }

    private static float onDot(float position) {
        return Math.round(position / DOT) * DOT;
    }

    /** What every label says below title and order number. */
    static List<String> lines(JobPaper job) {
        List<String> lines = new ArrayList<>();
        lines.add("due " + DAY.format(job.deadline()) + (job.amount() == 1 ? "" : ", " + job.amount() + " pcs"));
        add(lines, "", job.part() == null ? job.sku() : (job.sku() == null ? "" : job.sku() + " / ") + job.part());
        for (JobPaper.Field field : job.label().fields()) {
            switch (field.name()) {
                case "title", "orderNumber", "deadline", "due" -> {
                    // Said anyway.
                }
                default -> lines.add(field.name() + ": " + field.value());
            }
        }
        lines.add(job.decorationLabel() + (job.location() == null ? "" : " @ " + job.location()));
        add(lines, "bin: ", job.bin());
        return lines;
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + value);
        }
    }

    static byte[] zpl(List<JobPaper> jobs, LabelFormat format, int dpi) throws IOException {
        Zpl zpl = new Zpl();
        int width = dots(format.widthMm(), dpi);
        int height = dots(format.heightMm(), dpi);
        for (JobPaper job : jobs) {
            zpl.begin(width, height);
            if (height > dots(60, dpi)) {
                tall(zpl, job, width, height, dpi);
            } else {
                flat(zpl, job, width, height, dpi);
            }
            zpl.end();
        }
        return zpl.bytes();
    }

    private static void tall(Zpl zpl, JobPaper job, int width, int height, int dpi) throws IOException {
        int margin = dots(5, dpi);
        int room = width - 2 * margin;
        int y = margin;
        zpl.text(margin, y, dots(6, dpi), room, job.title());
        y += dots(8, dpi);
        zpl.text(margin, y, dots(9, dpi), room, job.orderNumber());
        y += dots(12, dpi);
        for (String line : lines(job)) {
            if (y > height * 6 / 10) {
                break;
            }
            zpl.text(margin, y, dots(4.5, dpi), room, line);
            y += dots(6, dpi);
        }
        zpl.qr(width - margin - dots(20, dpi), height - dots(55, dpi), Math.max(2, dpi / 50), job.barcode());
        zpl.code128(margin, height - dots(30, dpi), Math.max(2, dpi / 70), dots(18, dpi), job.barcode());
        zpl.text(margin, height - dots(10, dpi), dots(4, dpi), room, job.barcode());
    }

    private static void flat(Zpl zpl, JobPaper job, int width, int height, int dpi) throws IOException {
        int margin = dots(2, dpi);
        int code = dots(17, dpi);
        int left = margin + code;
        zpl.qr(margin, margin, Math.max(2, dpi / 40), job.barcode());
        zpl.text(margin, height - dots(4.5, dpi), dots(2.6, dpi), code + margin, job.barcode());
        int y = margin;
        zpl.text(left, y, dots(3.6, dpi), width - left - margin, job.title());
        y += dots(4.2, dpi);
        zpl.text(left, y, dots(3, dpi), width - left - margin, job.orderNumber());
        y += dots(3.5, dpi);
        for (String line : lines(job)) {
            if (y + dots(3, dpi) > height - margin) {
                break;
            }
            zpl.text(left, y, dots(3, dpi), width - left - margin, line);
            y += dots(3.5, dpi);
        }
    }

    private static int dots(double millimetres, int dpi) {
        return (int) Math.round(millimetres / 25.4 * dpi);
    }
}
