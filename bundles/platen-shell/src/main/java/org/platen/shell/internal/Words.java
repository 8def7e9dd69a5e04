package org.platen.shell.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Money;
import org.platen.api.model.PageRequest;

/** Values in the words of people, both ways. */
public final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** A value as it stands in a table. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant at) {
            return MINUTE.format(at);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Money money) {
            return amount(money).toPlainString() + " " + money.currency();
        }
        if (value instanceof Enum<?> choice) {
            return key(choice.name());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Words::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** As exact as it is, with as many decimals as the currency usually shows. */
    private static BigDecimal amount(Money money) {
        BigDecimal bare = money.amount().stripTrailingZeros();
        int usual = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(money.currency()))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(0);
        return bare.setScale(Math.max(bare.scale(), Math.max(usual, 0)), RoundingMode.UNNECESSARY);
    }

    /** A key such as {@code queued_for_pretreat} or {@code INTAKE_HOLD} as words. */
    public static String key(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** How long something lasted, in the two largest units. */
    public static String length(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        if (length.toMinutes() > 0) {
            return length.toMinutes() + " min " + length.toSecondsPart() + " s";
        }
        return length.toSeconds() > 0
                ? length.toSeconds() + "." + length.toMillisPart() / 100 + " s"
                : length.toMillis() + " ms";
    }

    /** A choice typed by a person, in upper or lower case, with a dash or an underscore. */
    public static <E extends Enum<E>> E choice(String option, String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PlatenException.field(
                        Errors.INVALID, option, "must be one of " + of(Arrays.asList(type.getEnumConstants()))));
    }

    /** As {@link #choice}, null for null. */
    public static <E extends Enum<E>> @Nullable E choiceIf(String option, @Nullable String text, Class<E> type) {
        return text == null ? null : choice(option, text, type);
    }

    /** A day as year-month-day; null for null. */
    public static @Nullable LocalDate day(String option, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw PlatenException.field(Errors.INVALID, option, "must be a day such as 2026-12-24");
        }
    }

    /** An id; the shell hands numbers over as it read them. */
    public static long id(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw PlatenException.field(Errors.INVALID, option, "must be a number");
        }
    }

    /** A small number. */
    public static int count(String option, String text) {
        long number = id(option, text);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw PlatenException.field(Errors.INVALID, option, "must be a number from 0 to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    /** Which page of a list is wanted. */
    public static PageRequest page(@Nullable String limit, @Nullable String after) {
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : count("--limit", limit), after);
    }

    /** Pairs such as {@code gsm=120}. */
    public static Map<String, String> pairs(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw PlatenException.field(Errors.INVALID, option, "must look like name=value");
            }
            pairs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }
}
