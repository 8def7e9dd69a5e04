package org.platen.core.rogue.internal;

import org.slf4j.Logger;

/** A component may write logs. */
public record SoundComponent(Logger log) {}
