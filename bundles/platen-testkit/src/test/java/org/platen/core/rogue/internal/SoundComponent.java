package org.platen.core.rogue.internal;

import org.slf4j.Logger;

/** Anybody in the core may write to the log. */
public record SoundComponent(Logger log) {}
