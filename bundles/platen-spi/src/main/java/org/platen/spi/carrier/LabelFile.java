package org.platen.spi.carrier;

/**
 * A label as the carrier made it. The content is not copied: do not change it.
 *
 * @param mediaType such as {@code application/pdf}, {@code image/png} or {@code application/zpl}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LabelFile(String mediaType, byte[] content) {}
