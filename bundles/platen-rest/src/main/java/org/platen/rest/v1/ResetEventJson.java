package org.platen.rest.v1;

/** Event {@code reset}: what was missed is unknown, read everything again. */
public record ResetEventJson(String reason) {}
