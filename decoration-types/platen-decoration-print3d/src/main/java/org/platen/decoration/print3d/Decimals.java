package org.platen.decoration.print3d;

/** Reads decimal numbers from bytes without making objects, which is most of the work in a text model. */
final class Decimals {
    private static final int MOST_DIGITS = 17;
    private static final double[] POWERS = new double[64];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Math.pow(10, i);
        }
    }

    private Decimals() {}

    /** The number, or NaN when the text is none; also for words such as {@code inf}. */
    static double parse(byte[] text, int length) {
        int at = 0;
        boolean negative = length > 0 && text[0] == '-';
        if (length > 0 && (text[0] == '-' || text[0] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int seen = 0;
        int scale = 0;
        boolean point = false;
        for (; at < length; at++) {
            int digit = text[at] - '0';
            if (text[at] == '.' && !point) {
                point = true;
            } else if (digit >= 0 && digit <= 9) {
                seen++;
                boolean taken = count < MOST_DIGITS;
                if (taken) {
                    digits = digits * 10 + digit;
                    count += digits == 0 ? 0 : 1;
                }
                scale += (point ? 1 : 0) - (taken ? 0 : 1);
            } else {
                break;
            }
        }
        if (seen == 0) {
            return Double.NaN;
        }
        int exponent = 0;
        if (at < length) {
            if ((text[at] | 0x20) != 'e') {
                return Double.NaN;
            }
            exponent = exponent(text, at + 1, length);
            if (exponent == Integer.MAX_VALUE) {
                return Double.NaN;
            }
        }
        double value = scaled(digits, exponent - scale);
        return negative ? -value : value;
    }

    private static int exponent(byte[] text, int begin, int length) {
        int at = begin;
        boolean negative = at < length && text[at] == '-';
        if (at < length && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        if (at == length || length - at > 3) {
            return Integer.MAX_VALUE;
        }
        int exponent = 0;
        for (; at < length; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MAX_VALUE;
            }
            exponent = exponent * 10 + digit;
        }
        return negative ? -exponent : exponent;
    }

    private static double scaled(long digits, int exponent) {
        int size = Math.abs(exponent);
        double power = size < POWERS.length ? POWERS[size] : Math.pow(10, size);
        return exponent < 0 ? digits / power : digits * power;
    }
}
