package org.platen.core.floor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times of day and week in the cron notation of five fields: minute, hour, day of month, month, day of week (0 or 7 is
 * Sunday, names are allowed), with {@code *}, lists, ranges and steps. As in crontab(5), when both days are restricted,
 * either will do. An hour that the clock leaps over is done right after the leap; one that comes twice counts once.
 */
public final class Cron {
    private static final int YEARS = 5;
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    private Cron(String[] fields) {
        minutes = bits(fields[0], 0, 59, List.of(), 0);
        hours = bits(fields[1], 0, 23, List.of(), 0);
        daysOfMonth = bits(fields[2], 1, 31, List.of(), 0);
        months = bits(fields[3], 1, 12, MONTHS, 1);
        daysOfWeek = bits(fields[4], 0, 7, DAYS, 0);
        if (daysOfWeek.get(7)) {
            daysOfWeek.set(0);
        }
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with what is wrong, in words for people
     */
    public static Cron parse(String text) {
        String[] fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException("must have five fields: minute, hour, day of month, month, day of week");
        }
        return new Cron(fields);
    }

    /** The first time after the given one; empty when there is none within five years. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        ZonedDateTime from = after.atZone(zone);
        LocalDate day = from.toLocalDate();
        LocalDate end = day.plusYears(YEARS);
        for (; day.isBefore(end); day = day.plusDays(1)) {
            if (!on(day)) {
                continue;
            }
            for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
                for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                    Instant at = ZonedDateTime.of(day, LocalTime.of(hour, minute), zone)
                            .toInstant();
                    if (at.isAfter(after)) {
                        return Optional.of(at);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean on(LocalDate day) {
        boolean month = daysOfMonth.get(day.getDayOfMonth());
        boolean week = daysOfWeek.get(day.getDayOfWeek().getValue() % 7);
        return months.get(day.getMonthValue()) && (eitherDay ? month || week : month && week);
    }

    private static BitSet bits(String field, int least, int most, List<String> names, int first) {
        BitSet bits = new BitSet();
        for (String part : field.split(",", -1)) {
            String[] steps = part.split("/", -1);
            if (steps.length > 2) {
                throw wrong(part);
            }
            int step = steps.length == 2 ? number(steps[1], List.of(), 0) : 1;
            String[] ends = steps[0].split("-", -1);
            boolean all = steps[0].equals("*");
            int from = all ? least : number(ends[0], names, first);
            int to =
                    all || (ends.length == 1 && steps.length == 2) ? most : number(ends[ends.length - 1], names, first);
            if (ends.length > 2 || step < 1 || from < least || to > most || from > to) {
                throw wrong(part);
            }
            for (int value = from; value <= to; value += step) {
                bits.set(value);
            }
        }
        return bits;
    }

    private static int number(String text, List<String> names, int first) {
        int name = names.indexOf(text);
        if (name >= 0) {
            return name + first;
        }
        if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong(text);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException("has a part that cannot be read: '" + part + "'");
    }
}
