package org.platen.rest.rogue;

import org.platen.core.rogue.internal.SoundComponent;

/** A resource that goes past the API. */
public record RogueResource(SoundComponent component) {}
