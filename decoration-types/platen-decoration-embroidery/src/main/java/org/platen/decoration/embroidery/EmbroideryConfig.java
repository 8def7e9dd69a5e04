package org.platen.decoration.embroidery;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the shop. A change makes a new component instance, so it takes effect at once. */
@ObjectClassDefinition(
        id = "org.platen.decoration.embroidery",
        name = "Embroidery",
        description = "What the machines can sew, and how fast.")
@interface EmbroideryConfig {
    @AttributeDefinition(
            name = "Hoops (mm)",
            description = "Sewing fields, width x height, where neither the SKU's part nor a device names a hoop.")
    String hoops() default "360x360";

    @AttributeDefinition(name = "Most stitches", description = "Designs with more are held.", min = "1")
    long maxStitches() default 100000;

    @AttributeDefinition(
            name = "Longest stitch (mm)",
            description = "Designs with a longer one are held: it would snag.",
            min = "1")
    double maxStitchMm() default 12.7;

    @AttributeDefinition(
            name = "Header tolerance (%)",
            description = "A DST header may promise so much more than the file holds.",
            min = "0")
    int headerTolerancePercent() default 10;

    @AttributeDefinition(
            name = "Jumps of a trim",
            description = "So many jumps in a row mean in DST that the thread is cut.",
            min = "1")
    int jumpsOfTrim() default 3;

    @AttributeDefinition(name = "Stitches per minute", min = "1")
    double stitchesPerMinute() default 750;

    @AttributeDefinition(name = "Change of thread (s)", min = "0")
    double changeSeconds() default 15;

    @AttributeDefinition(name = "Trim (s)", min = "0")
    double trimSeconds() default 8;
}
