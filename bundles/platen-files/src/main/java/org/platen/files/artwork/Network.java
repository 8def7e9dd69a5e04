package org.platen.files.artwork;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of addresses such as {@code 192.168.7.0/24}. */
record Network(BigInteger first, int prefix, int bits) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Reads a block, or a single address as a block of one. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        int bits = address.length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text + " is no block of addresses");
        }
        return new Network(new BigInteger(1, address).shiftRight(bits - prefix), prefix, bits);
    }

    /** Whether the text is an address or a block of them; host names are not. */
    static boolean isWritten(String text) {
        return ADDRESS.matcher(text.split("/", 2)[0]).matches();
    }

    boolean contains(InetAddress other) {
        byte[] address = other.getAddress();
        return address.length * Byte.SIZE == bits
                && new BigInteger(1, address).shiftRight(bits - prefix).equals(first);
    }

    private static byte[] address(String text) {
        if (!isWritten(text)) {
            throw new IllegalArgumentException(text + " is no address");
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no address", e);
        }
    }
}
