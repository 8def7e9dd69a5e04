package org.platen.api.floor;

/** What is done at a scan station. */
public enum StationKind {
    PICK,
    PRETREAT,
    CART,
    PRINTER,
    QC,
    PACK,
    SHIP
}
