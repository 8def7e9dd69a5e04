package org.platen.core.rogue;

import org.slf4j.Logger;

/** A piece of the domain that writes logs. */
public record RogueDomain(Logger log) {}
