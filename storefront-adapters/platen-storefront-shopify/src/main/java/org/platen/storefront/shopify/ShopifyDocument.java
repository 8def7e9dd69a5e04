package org.platen.storefront.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The GraphQL documents, each a file beside this class, with the fragments that it names. */
enum ShopifyDocument {
    ORDERS("orders", "order-fields", "line-fields"),
    ORDER("order", "order-fields", "line-fields"),
    ORDER_LINES("order-lines", "line-fields"),
    FULFILMENT_STATE("fulfilment-state"),
    FULFILMENT_LINES("fulfilment-lines"),
    FULFILMENT_ORDER_LINES("fulfilment-order-lines"),
    REPORT_PROGRESS("report-progress"),
    CREATE_FULFILMENT("create-fulfilment"),
    WEBHOOKS("webhooks"),
    CREATE_WEBHOOK("create-webhook"),
    NOTICE_STATE("notice-state"),
    CANCEL_ORDER("cancel-order"),
    HOLD("hold"),
    RELEASE_HOLD("release-hold"),
    SET_METAFIELDS("set-metafields"),
    DELETE_METAFIELDS("delete-metafields"),
    ADD_TAGS("add-tags"),
    ORDER_OF_PART("order-of-part");

    private final String text;

    ShopifyDocument(String... files) {
        StringBuilder all = new StringBuilder();
        for (String file : files) {
            all.append(read(file + ".graphql"));
        }
        this.text = all.toString();
    }

    private static String read(String file) {
        try (InputStream in = ShopifyDocument.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }
}
