package org.platen.spi.decoration;

import java.time.Duration;

/**
 * How long a state lasts and how often it succeeds, for the simulator.
 *
 * @param yield share of good pieces, 0 to 1
 */
public record StepTime(String state, Duration typical, double yield) {}
