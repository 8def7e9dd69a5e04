package org.platen.api.job;

/**
 * A barcode that is no job's but tells the station to do something with the job that it scanned last. Sheets of them hang
 * beside the scanner.
 *
 * @param name what is done: {@code UNDO}, {@code REPRINT} or {@code REJECT}
 * @param reason code of the reject reason; empty for other commands
 * @param label for people
 * @param barcode text of the barcode
 */
public record StationCommand(String name, String reason, String label, String barcode) {}
