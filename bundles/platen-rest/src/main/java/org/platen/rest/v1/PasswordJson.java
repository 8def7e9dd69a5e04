package org.platen.rest.v1;

/** A change of the caller's own password. */
public record PasswordJson(
        @Required String oldPassword, @Required String newPassword) {}
