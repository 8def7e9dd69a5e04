package org.platen.decoration.dtg;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the shop. A change makes a new component instance, so it takes effect at once. */
@ObjectClassDefinition(
        id = "org.platen.decoration.dtg",
        name = "Direct to garment",
        description = "What a design must be like to be printed on a garment.")
@interface DtgConfig {
    @AttributeDefinition(
            name = "Minimum ppi",
            description = "Pixels per inch that a design needs at print size.",
            min = "1")
    int minimumPpi() default 150;

    @AttributeDefinition(
            name = "Print width (mm)",
            description = "Width of the print area where the SKU's part has no attribute printWidthMm.",
            min = "10")
    double printWidthMm() default 300;

    @AttributeDefinition(
            name = "Print height (mm)",
            description = "Height of the print area where the SKU's part has no attribute printHeightMm.",
            min = "10")
    double printHeightMm() default 400;
}
