package org.platen.decoration.embroidery;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.Device;

/**
 * The sewing fields that a design may be sewn in. They are taken as they are mounted, width by height: a garment is not
 * turned in its hoop.
 */
record Hoops(List<Hoop> hoops) {
    /** Name of a part's attribute, such as {@code 130x180}. */
    static final String HOOP = "hoop";
    /** Name of a device's attribute, such as {@code 130x180, 360x200}. */
    static final String HOOPS = "hoops";

    private static final Pattern FORM = Pattern.compile("([0-9]{2,4}(?:\\.[0-9])?)x([0-9]{2,4}(?:\\.[0-9])?)");

    /** A sewing field in mm. */
    record Hoop(double widthMm, double heightMm) {
        boolean takes(StitchSurvey design) {
            return design.widthMm() <= widthMm && design.heightMm() <= heightMm;
        }

        @Override
        public String toString() {
            return text(widthMm) + " x " + text(heightMm) + " mm";
        }

        private static String text(double length) {
            return BigDecimal.valueOf(length).stripTrailingZeros().toPlainString();
        }
    }

    /** The part's hoop; where it names none, those of the machines; where they name none, the shop's. */
    static Hoops of(JobContext job, Hoops usual) {
        Optional<Hoop> own = Optional.ofNullable(job.partAttributes().get(HOOP)).flatMap(Hoops::hoop);
        if (own.isPresent()) {
            return new Hoops(List.of(own.get()));
        }
        List<Hoop> machines = job.devices().stream()
                .map(Device::attributes)
                .flatMap(device -> parse(device.getOrDefault(HOOPS, "")).hoops.stream())
                .toList();
        return machines.isEmpty() ? usual : new Hoops(machines);
    }

    /** What can be read of a list such as {@code 130x180, 360x200}. */
    static Hoops parse(String text) {
        return new Hoops(Arrays.stream(text.split(",", 100))
                .map(String::strip)
                .flatMap(one -> hoop(one).stream())
                .toList());
    }

    static Optional<Hoop> hoop(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Hoop(Double.parseDouble(form.group(1)), Double.parseDouble(form.group(2))))
                : Optional.empty();
    }

    boolean take(StitchSurvey design) {
        return hoops.stream().anyMatch(hoop -> hoop.takes(design));
    }

    /** For messages. */
    Optional<Hoop> largest() {
        return hoops.stream().max(Comparator.comparingDouble(hoop -> hoop.widthMm() * hoop.heightMm()));
    }
}
