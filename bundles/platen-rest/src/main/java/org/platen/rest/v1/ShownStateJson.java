package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** Whether customers see a state, and what they read; its own label unless said otherwise. */
public record ShownStateJson(
        @Required Boolean customerVisible, @Nullable String customerLabel) {}
