package org.platen.decoration.dtf;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the shop. A change makes a new component instance, so it takes effect at once. */
@ObjectClassDefinition(
        id = "org.platen.decoration.dtf",
        name = "Direct to film",
        description = "What a design must be like to be printed on film and pressed on a garment.")
@interface DtfConfig {
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

    @AttributeDefinition(
            name = "Clear up to (alpha)",
            description = "Pixels with at most this alpha, 0 to 254, count as not printed.",
            min = "0",
            max = "254")
    int clearAlpha() default 12;

    @AttributeDefinition(
            name = "Solid from (alpha)",
            description =
                    "Pixels with at least this alpha, 1 to 255, count as solid; those between are semi-transparent.",
            min = "1",
            max = "255")
    int solidAlpha() default 243;

    @AttributeDefinition(
            name = "Semi-transparent (%)",
            description = "Most semi-transparent pixels, in percent of the printed ones. Smooth edges need a few.",
            min = "0",
            max = "100")
    double semiTransparentPercent() default 10;

    @AttributeDefinition(
            name = "Megapixels",
            description = "Largest design that is looked at; larger ones are refused by their header.",
            min = "1",
            max = "400")
    int megapixels() default 80;
}
