package org.platen.rest.internal.access;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Reads the header {@code If-Match}. */
public final class IfMatch {
    public static final String HEADER = "If-Match";

    /** No version is ever below zero, so this one is stale everywhere. */
    private static final long FOREIGN = -1;

    private static final Pattern OURS = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern QUOTED = Pattern.compile("(W/)?\"[^\"]*\"");

    private IfMatch() {}

    /** The version; empty without the header or with {@code *}. */
    public static OptionalLong optional(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher ours = OURS.matcher(header.strip());
        if (ours.matches()) {
            return OptionalLong.of(Long.parseLong(ours.group(1)));
        }
        if (QUOTED.matcher(header.strip()).matches()) {
            return OptionalLong.of(FOREIGN);
        }
        throw PlatenException.field(Errors.INVALID, HEADER, "must be one ETag in quotes, as the answer of GET has it");
    }

    /**
     * The version; empty with {@code *}.
     *
     * @throws PlatenException IF_MATCH_REQUIRED without the header
     */
    public static OptionalLong required(@Nullable String header) {
        if (header == null) {
            throw new PlatenException(
                    Errors.IF_MATCH_REQUIRED, "Send the ETag that you read as If-Match, so that no change is lost");
        }
        return optional(header);
    }
}
