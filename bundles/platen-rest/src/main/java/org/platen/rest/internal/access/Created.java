package org.platen.rest.internal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method makes something: it answers 201, with a Location where the new thing has an address. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Created {
    /** Whether a request under an idempotency key makes it once; not where a name that can be taken once does the same. */
    boolean once() default true;
}
