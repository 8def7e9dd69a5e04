package org.platen.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads exact decimals, which come as text or as numbers. One that is long when it is written out is refused here:
 * {@code 1E999999999} is short on the wire and fills the memory of whoever writes it as digits.
 */
final class StrictNumber extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;
    private static final int DIGITS = 30;

    StrictNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)
                || parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                || parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            String text = parser.getText();
            if (text.length() <= LONGEST) {
                try {
                    BigDecimal number = new BigDecimal(text);
                    if (number.precision() <= DIGITS && number.scale() <= DIGITS && number.scale() >= -DIGITS) {
                        return number;
                    }
                } catch (NumberFormatException e) {
                    return context.reportInputMismatch(this, "must be a number like 25.90");
                }
            }
            return context.reportInputMismatch(this, "must be a number of at most %d digits", DIGITS);
        }
        return context.reportInputMismatch(this, "must be a number like 25.90");
    }
}
