package org.platen.rest.v1;

/** Where an order is made. */
public record LocationChoiceJson(@Required String location) {}
