package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.document.LabelPrinter;

/** The label printer of a station. */
public record LabelPrinterJson(
        String station,
        LabelPrinter.Kind kind,
        String host,
        int port,
        @Nullable String path,
        String format,
        int dpi,
        boolean active) {
    public static LabelPrinterJson of(LabelPrinter printer) {
        return new LabelPrinterJson(
                printer.station(),
                printer.kind(),
                printer.host(),
                printer.port(),
                printer.path(),
                printer.format().key(),
                printer.dpi(),
                printer.active());
    }
}
