package org.platen.rest.v1;

import org.platen.api.floor.LabelView;

/** A printed label. */
public record LabelJson(LinkJson job, String barcode, String title, int printed) {
    public static LabelJson of(LabelView label) {
        return new LabelJson(LinkJson.job(label.job()), label.barcode(), label.title(), label.printed());
    }
}
