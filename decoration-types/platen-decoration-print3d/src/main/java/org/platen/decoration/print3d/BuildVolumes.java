package org.platen.decoration.print3d;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.platen.spi.decoration.JobContext.Device;

/** The rooms in which the printers of a location build, by device. */
record BuildVolumes(List<Room> rooms) {
    /** Name of the device attribute, such as {@code buildVolume=250x210x210} in millimetres. */
    static final String ATTRIBUTE = "buildVolume";

    private static final Pattern FORM = Pattern.compile(
            "\\s*([0-9.]{1,8})\\s*x\\s*([0-9.]{1,8})\\s*x\\s*([0-9.]{1,8})\\s*", Pattern.CASE_INSENSITIVE);

    /** A printer's room. */
    record Room(String device, StlSize size) {}

    /** Devices without a readable room are left out: nothing can be promised about them. */
    static BuildVolumes of(List<Device> devices) {
        return new BuildVolumes(devices.stream().flatMap(BuildVolumes::room).toList());
    }

    boolean none() {
        return rooms.isEmpty();
    }

    boolean fit(StlSize model) {
        return rooms.stream().anyMatch(room -> model.fits(room.size()));
    }

    /** For messages: the room that takes most. */
    Optional<Room> largest() {
        return rooms.stream().max(Comparator.comparingDouble(room -> room.size().volume()));
    }

    private static Stream<Room> room(Device device) {
        Matcher form = FORM.matcher(Map.copyOf(device.attributes()).getOrDefault(ATTRIBUTE, ""));
        if (!form.matches()) {
            return Stream.empty();
        }
        try {
            StlSize size = new StlSize(
                    Double.parseDouble(form.group(1)),
                    Double.parseDouble(form.group(2)),
                    Double.parseDouble(form.group(3)));
            return Stream.of(new Room(device.code(), size));
        } catch (NumberFormatException e) {
            return Stream.empty();
        }
    }
}
