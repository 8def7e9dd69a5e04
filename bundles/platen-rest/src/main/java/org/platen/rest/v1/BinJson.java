package org.platen.rest.v1;

import org.platen.api.stock.BinView;

/** A place in the store. */
public record BinJson(String location, String code, int walk) {
    public static BinJson of(BinView bin) {
        return new BinJson(bin.location(), bin.code(), bin.walk());
    }
}
