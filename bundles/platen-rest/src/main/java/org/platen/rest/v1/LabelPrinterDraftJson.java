package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.document.DocumentService;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;

/**
 * The label printer of a station as it is entered.
 *
 * @param port 9100 or, for IPP, 631 where nothing is said
 * @param path /ipp/print where nothing is said
 * @param format a4, 4x6, 62x29, type, zpl or zpl-62x29
 * @param dpi 203 where nothing is said
 */
public record LabelPrinterDraftJson(
        @Required LabelPrinter.Kind kind,
        @Required String host,
        @Nullable Integer port,
        @Nullable String path,
        @Nullable String format,
        @Nullable Integer dpi,
        @Nullable Boolean active) {
    private static final int RAW_PORT = 9100;
    private static final int IPP_PORT = 631;

    public LabelPrinter toPrinter(String station) {
        boolean ipp = kind == LabelPrinter.Kind.IPP;
        int usualPort = ipp ? IPP_PORT : RAW_PORT;
        return new LabelPrinter(
                station,
                kind,
                host,
                port == null ? usualPort : port,
                ipp && path == null ? "/ipp/print" : path,
                LabelFormat.of(format, LabelFormat.ZPL),
                dpi == null ? DocumentService.USUAL_DPI : dpi,
                active == null || active);
    }
}
