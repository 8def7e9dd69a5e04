package org.platen.api.order;

/** Why work stands still. */
public enum HoldReason {
    FUTURE_DATE,
    APPROVAL,
    ARTWORK,
    DATA,
    PARTS,
    INVENTORY,
    PREFLIGHT,
    OUTPUT,
    HOTFOLDER,
    MIS,
    MATERIAL,
    DEPENDENCY,
    MANUAL,
    PLUGIN_MISSING
}
