package org.platen.security;

import java.security.SecureRandom;

/** A random password that is told once; 24 characters of 31, which is 118 bits. */
final class OneTimePassword {
    /** Without letters and digits that people mix up. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 6;
    private static final int GROUP_LENGTH = 4;

    private OneTimePassword() {}

    static String make(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
