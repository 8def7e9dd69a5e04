package org.platen.api.error;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the request body such as {@code /lines/0/quantity}, or the name of a parameter
 */
public record FieldError(String pointer, String code, String message) {}
