package org.platen.rest.v1;

/** Where labels are to be printed. */
public record PrintDraftJson(@Required String station) {}
