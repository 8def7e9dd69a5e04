package org.platen.core.rogue;

import com.tngtech.archunit.core.domain.JavaClass;

/** A piece of the domain that stands on a library. */
public record RogueDomain(JavaClass type) {}
