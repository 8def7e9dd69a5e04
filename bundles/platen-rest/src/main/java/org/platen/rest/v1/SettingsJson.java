package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** What a user may set for itself. */
public record SettingsJson(
        @Nullable String displayName, @Nullable String language) {}
