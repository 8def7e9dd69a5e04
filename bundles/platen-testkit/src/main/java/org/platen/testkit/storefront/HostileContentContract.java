package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.spi.storefront.UnreadableException;
import org.platen.spi.storefront.Verdict;

/** Content that nobody can understand is refused, and nothing else happens. */
abstract class HostileContentContract extends OrderContentContract {
    private static final Random RANDOM = new Random(20261121);

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "null",
                "7",
                "\"order\"",
                "[]",
                "{}",
                "[".repeat(50_000),
                "{\"a\":".repeat(50_000),
                "{\"id\":1,\"line_items\":[],\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "{\"id\":1,\"id\":2,\"line_items\":[]}",
                "{\"id\":NaN,\"line_items\":[]}",
                "{\"id\":1e400,\"line_items\":[]}",
                "{\"id\":-1,\"line_items\":[]}",
                "{\"id\":\"../../1\",\"line_items\":[]}",
                "{\"id\":1,\"line_items\":7}",
                "{\"id\":1,\"line_items\":[7]}",
                "{\"id\":1,\"note\":\"\\ud800\",\"customer_note\":\"\\ud800\",\"line_items\":[]}",
                "{\"id\":" + "9".repeat(5_000) + ",\"line_items\":[]}",
                "{\"code\":\"cannot_view\",\"message\":\"Sorry, you cannot view this resource.\"}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_content_is_unreadable(String body) {
        SignedDelivery delivery = withBody(body.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> parse(delivery)).isInstanceOf(UnreadableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "99999999999", "1e99", "NaN", "\"many\"", "null", "[1]", "true"})
    void a_quantity_that_is_none_is_unreadable(String quantity) {
        String body = bodyOf(shop.place(OrderSample.plain(4242)));
        SignedDelivery delivery = withBody(body.replace("4242", quantity).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> parse(delivery))
                .isInstanceOf(UnreadableException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void another_charset_is_unreadable() {
        String body = bodyOf(shop.place(OrderSample.shirts())).replace("\\u00eb", "\u00eb");

        assertThatThrownBy(() -> parse(withBody(body.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> parse(withBody(body.getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void a_body_cut_anywhere_is_unreadable() {
        byte[] body = bodyOf(shop.place(OrderSample.shirts())).getBytes(StandardCharsets.UTF_8);
        SignedDelivery frame = withBody(body);

        for (int length = 0; length < body.length; length += 37) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThatThrownBy(() -> parse(sameTopic(frame, cut))).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void broken_bytes_never_end_in_another_exception() {
        byte[] body = bodyOf(shop.place(OrderSample.shirts())).getBytes(StandardCharsets.UTF_8);
        SignedDelivery frame = withBody(body);

        for (int round = 0; round < 2_000; round++) {
            byte[] broken = body.clone();
            for (int hit = 0; hit <= round % 3; hit++) {
                broken[RANDOM.nextInt(broken.length)] = (byte) (32 + RANDOM.nextInt(95));
            }
            Throwable thrown = catchThrowable(() -> parse(sameTopic(frame, broken)));
            assertThat(thrown == null || thrown instanceof UnreadableException)
                    .as("%s", thrown)
                    .isTrue();
        }
    }

    private SignedDelivery sameTopic(SignedDelivery frame, byte[] body) {
        String topic = verify(frame) instanceof Verdict.Genuine genuine ? genuine.topic() : "?";
        return shop.sign(topic, body, SECRET);
    }
}
