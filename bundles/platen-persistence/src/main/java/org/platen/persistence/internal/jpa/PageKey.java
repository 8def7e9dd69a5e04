package org.platen.persistence.internal.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * Where a page ended.
 *
 * @param second whether that was among the rows of which only the second column fits
 * @param text the column's value in the last row
 * @param id the last row
 */
record PageKey(boolean second, String text, long id) {
    private static final int HEAD = 1 + Long.BYTES;

    String cursor() {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + value.length);
        bytes.put((byte) (second ? 1 : 0)).putLong(id).put(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws PlatenException when no page of ours ended there */
    static PageKey of(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < HEAD) {
                throw unknown();
            }
            boolean second = bytes.get() == 1;
            long id = bytes.getLong();
            return new PageKey(
                    second, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), id);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unknown();
        }
    }

    private static PlatenException unknown() {
        return PlatenException.field(Errors.INVALID, "after", "is not a cursor of this list");
    }
}
