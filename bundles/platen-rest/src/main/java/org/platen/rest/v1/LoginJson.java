package org.platen.rest.v1;

/** Who wants to log in. */
public record LoginJson(@Required String user, @Required String password) {}
