package org.platen.rest.v1;

import org.platen.api.job.StationCommand;

/** A barcode that tells a station to do something with the job that it scanned last. */
public record StationCommandJson(String name, String reason, String label, String barcode) {
    public static StationCommandJson of(StationCommand command) {
        return new StationCommandJson(command.name(), command.reason(), command.label(), command.barcode());
    }
}
