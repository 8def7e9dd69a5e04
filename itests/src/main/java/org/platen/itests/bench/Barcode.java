package org.platen.itests.bench;

import java.util.Locale;

/** Writes the barcode of a job: type letter, id in base 36, check character by ISO 7064 MOD 37,36. */
final class Barcode {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Barcode() {}

    static String of(long job) {
        String id = Long.toString(job, 36).toUpperCase(Locale.ROOT);
        int product = 36;
        for (int i = 0; i < id.length(); i++) {
            int sum = (product + ALPHABET.indexOf(id.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return "J:" + id + ALPHABET.charAt((37 - product) % 36);
    }
}
