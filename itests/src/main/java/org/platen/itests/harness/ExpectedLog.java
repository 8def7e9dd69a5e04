package org.platen.itests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line of WARN or ERROR that a test class provokes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ExpectedLog.All.class)
public @interface ExpectedLog {
    /** Pattern that occurs in the line. */
    String value();

    String because();

    /** Several. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        ExpectedLog[] value();
    }
}
