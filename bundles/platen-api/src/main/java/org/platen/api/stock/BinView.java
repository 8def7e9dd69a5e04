package org.platen.api.stock;

/**
 * A place in the store.
 *
 * @param walk where it comes on the way through the store; stock is taken from the first bin that has it
 */
public record BinView(String location, String code, int walk) {}
