package org.platen.core.job;

import java.util.Locale;
import java.util.Optional;
import org.platen.api.model.JobId;

/**
 * Barcodes say what they are: a type letter, a colon, the id in base 36 and a check character by ISO 7064 MOD 37,36, which
 * finds every single wrong and nearly every swapped character.
 */
public final class Barcodes {
    private static final String JOB = "J:";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Barcodes() {}

    public static String of(JobId job) {
        String id = Long.toString(job.value(), 36).toUpperCase(Locale.ROOT);
        return JOB + id + check(id);
    }

    /** The job of a barcode; empty when it is no job's barcode or was misread. */
    public static Optional<JobId> job(String barcode) {
        String text = barcode.strip().toUpperCase(Locale.ROOT);
        if (!text.startsWith(JOB) || text.length() < JOB.length() + 2 || text.length() > JOB.length() + 13) {
            return Optional.empty();
        }
        String id = text.substring(JOB.length(), text.length() - 1);
        for (int i = 0; i < id.length(); i++) {
            if (ALPHABET.indexOf(id.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        if (check(id) != text.charAt(text.length() - 1)) {
            return Optional.empty();
        }
        return Optional.of(new JobId(Long.parseLong(id, 36)));
    }

    private static char check(String id) {
        int product = 36;
        for (int i = 0; i < id.length(); i++) {
            int sum = (product + ALPHABET.indexOf(id.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }
}
