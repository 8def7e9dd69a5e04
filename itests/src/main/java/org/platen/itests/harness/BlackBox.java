package org.platen.itests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of stories about the running distribution. All such classes share one server; parameters of type {@link House},
 * {@link Shop}, {@link PlatenServer} and {@link Rest} (as an operator) are filled in. The class fails when the server
 * logged a WARN or ERROR that no {@link ExpectedLog} announces.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HouseExtension.class)
public @interface BlackBox {}
