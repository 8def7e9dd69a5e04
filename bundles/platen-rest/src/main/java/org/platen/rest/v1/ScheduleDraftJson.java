package org.platen.rest.v1;

import java.time.Instant;

/** A planned start on a device. */
public record ScheduleDraftJson(
        @Required String device, @Required Instant start) {}
