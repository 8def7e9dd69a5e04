package org.platen.core.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;

/**
 * Barcodes say what they are: a type letter, a colon, the id in base 36 and a check character by ISO 7064 MOD 37,36, which
 * finds every single wrong and nearly every swapped character.
 */
public final class Barcodes {
    private static final String JOB = "J:";
    private static final String COMMAND = "C:";
    private static final String BATCH = "B:";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Barcodes() {}

    public static String of(JobId job) {
        return of(JOB, job.value());
    }

    public static String of(BatchId batch) {
        return of(BATCH, batch.value());
    }

    private static String of(String type, long number) {
        String id = Long.toString(number, 36).toUpperCase(Locale.ROOT);
        return type + id + check(id);
    }

    /** The job of a barcode; empty when it is no job's barcode or was misread. */
    public static Optional<JobId> job(String barcode) {
        return number(JOB, barcode).map(JobId::new);
    }

    /** The batch of a barcode; empty when it is no batch's barcode or was misread. */
    public static Optional<BatchId> batch(String barcode) {
        return number(BATCH, barcode).map(BatchId::new);
    }

    private static Optional<Long> number(String type, String barcode) {
        String text = barcode.strip().toUpperCase(Locale.ROOT);
        if (!text.startsWith(type) || text.length() < type.length() + 2 || text.length() > type.length() + 13) {
            return Optional.empty();
        }
        String id = text.substring(type.length(), text.length() - 1);
        for (int i = 0; i < id.length(); i++) {
            if (ALPHABET.indexOf(id.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        if (check(id) != text.charAt(text.length() - 1)) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(id, 36));
    }

    /** A command, with its argument behind a dot. */
    static String ofCommand(String name, String argument) {
        String text = argument.isEmpty() ? name : name + "." + argument;
        return COMMAND + text + check(text.replace(".", ""));
    }

    /** The name of a command and its argument, empty where there is none; empty when it is no command or was misread. */
    static Optional<List<String>> command(String barcode) {
        String text = barcode.strip().toUpperCase(Locale.ROOT);
        if (!text.matches("C:[A-Z]{2,20}(\\.[A-Z0-9]{1,20})?[A-Z0-9]") || text.length() < 5) {
            return Optional.empty();
        }
        String body = text.substring(COMMAND.length(), text.length() - 1);
        if (check(body.replace(".", "")) != text.charAt(text.length() - 1)) {
            return Optional.empty();
        }
        int dot = body.indexOf('.');
        return Optional.of(dot < 0 ? List.of(body, "") : List.of(body.substring(0, dot), body.substring(dot + 1)));
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
