package org.platen.rest.v1;

/** The SKU that a line gets. */
public record SkuChoiceJson(@Required String sku) {}
