package org.platen.itests.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A SKU of the library, and the lines that order it. */
public record Sku(String code) {
    public ObjectNode times(int quantity) {
        return Json.of("sku", code, "quantity", quantity);
    }
}
