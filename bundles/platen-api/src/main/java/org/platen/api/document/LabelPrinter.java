package org.platen.api.document;

import org.jspecify.annotations.Nullable;

/**
 * The label printer of a station. Only admins say where it is, and it may be on a private network.
 *
 * @param station code of the station
 * @param host name or address
 * @param port TCP port; 9100 for raw printers, 631 for IPP
 * @param path of the queue, such as {@code /ipp/print}; for IPP only
 * @param dpi dots per inch
 */
public record LabelPrinter(
        String station,
        Kind kind,
        String host,
        int port,
        @Nullable String path,
        LabelFormat format,
        int dpi,
        boolean active) {

    /** How it is spoken to. */
    public enum Kind {
        /** Bytes on a TCP socket, also known as JetDirect. */
        RAW,
        /** Internet Printing Protocol, RFC 8011, by {@code Print-Job} without TLS. */
        IPP
    }
}
