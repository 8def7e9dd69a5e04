package org.platen.files.artwork;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where artwork is, read strictly enough that no other reader of the same text could see another host in it. The path is
 * taken leniently, because storefronts put names with spaces and umlauts there.
 *
 * @param host lower-case name, dotted IPv4 address, or IPv6 address without brackets
 */
record ArtworkUrl(String scheme, String host, int port, String pathAndQuery) {
    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://([a-z0-9._-]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?(?:([/?][^#]*)(?:#.*)?)?");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /** Hosts whose last part is a number are addresses: decimal, octal, hexadecimal and shortened ones, too. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final int MAX_LENGTH = 4096;
    private static final int MAX_PORT = 65535;
    private static final int MAX_NAME = 120;

    static ArtworkUrl parse(String text) throws ArtworkProblem {
        String url = text.strip();
        Matcher form = FORM.matcher(url);
        if (url.length() > MAX_LENGTH || hasControl(url) || !form.matches()) {
            throw bad("is not an http or https address of a file");
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        String rest = form.group(4) == null ? "/" : form.group(4);
        return new ArtworkUrl(scheme, host(form.group(2)), port(scheme, form.group(3)), encode(rest));
    }

    /** Where a redirect leads from here. */
    ArtworkUrl redirected(String location) throws ArtworkProblem {
        try {
            return parse(uri().resolve(new URI(encode(location))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw ArtworkProblem.refused(ArtworkProblem.REDIRECT, "The server sends on to an unreadable address");
        }
    }

    URI uri() {
        return URI.create(scheme + "://" + authority() + pathAndQuery);
    }

    /** Name for people: the last part of the path. */
    String fileName() {
        String path = pathAndQuery.split("\\?", 2)[0];
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", "_")
                .strip();
        return name.isEmpty() ? "artwork" : name.substring(Math.max(0, name.length() - MAX_NAME));
    }

    private String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static String host(String written) throws ArtworkProblem {
        if (written.startsWith("[")) {
            return written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
        }
        if (ENDS_IN_NUMBER.matcher(written).matches()
                && !DOTTED_QUAD.matcher(written).matches()) {
            throw bad("has a disguised host");
        }
        return written.toLowerCase(Locale.ROOT);
    }

    private static int port(String scheme, String written) throws ArtworkProblem {
        int port = written == null ? ("https".equals(scheme) ? 443 : 80) : Integer.parseInt(written);
        if (port == 0 || port > MAX_PORT) {
            throw bad("has an impossible port");
        }
        return port;
    }

    /** Percent-encodes what a URI may not hold; what is encoded already stays. */
    private static String encode(String part) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 0x7f && "\"<>\\^`{|}".indexOf(octet) < 0;
            encoded.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xff));
        }
        return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static boolean hasControl(String url) {
        return url.chars().anyMatch(Character::isISOControl);
    }

    private static ArtworkProblem bad(String why) {
        return ArtworkProblem.refused(ArtworkProblem.BAD_URL, "The artwork's address " + why);
    }
}
