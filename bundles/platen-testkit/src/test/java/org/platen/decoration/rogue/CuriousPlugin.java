package org.platen.decoration.rogue;

import com.tngtech.archunit.lang.ArchRule;

/** A plugin that knows more than the contracts. */
public record CuriousPlugin(ArchRule rule) {}
