package org.platen.files.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://cdn.shop.example/a.png, https://cdn.shop.example:443/a.png",
        "HTTP://CDN.Shop.Example:8080, http://cdn.shop.example:8080/",
        "https://cdn.example?f=1, https://cdn.example:443?f=1",
        "https://cdn.example/a b/ö.png?x=ä#part, https://cdn.example:443/a%20b/%C3%B6.png?x=%C3%A4",
        "https://cdn.example/100%/a%20b.png, https://cdn.example:443/100%25/a%20b.png",
        "https://cdn.example/{id}|x, https://cdn.example:443/%7Bid%7D%7Cx",
        "http://[2001:DB8::1]:81/a, http://[2001:db8::1]:81/a",
        "http://192.0.2.7/a, http://192.0.2.7:80/a",
    })
    void an_address_is_read_leniently_in_its_path(String text, String uri) throws ArtworkProblem {
        assertThat(ArtworkUrl.parse(text).uri()).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.png",
                "//cdn.example/a.png",
                "file:///etc/passwd",
                "jar:http://cdn.example/a.jar!/x",
                "data:image/png;base64,AAAA",
                "ftp://cdn.example/a",
                "gopher://cdn.example/a",
                "http:cdn.example/a",
                "http:///a.png",
                "http://user@cdn.example/a",
                "http://cdn.example:80@127.0.0.1/a",
                "http://cdn.example\\@127.0.0.1/a",
                "http://cdn.exa mple/a",
                "http://cdn.example%00.evil/a",
                "http://cdn.example:/a b",
                "http://cdn.example:0/a",
                "http://cdn.example:65536/a",
                "http://cdn.example:99999999/a",
                "http://bücher.example/a",
                "http://①②⑦.⓪.⓪.①/a",
                "http://cdn.example/a\r\nHost: evil",
                "http://[::1/a",
                "http://[fe80::1%25eth0]/a",
                "http://::1/a",
            })
    void what_is_no_address_of_a_file_is_refused(String text) {
        assertThatExceptionOfType(ArtworkProblem.class)
                .isThrownBy(() -> ArtworkUrl.parse(text))
                .satisfies(e -> assertThat(e.code()).contains(ArtworkProblem.BAD_URL));
    }

    @Test
    void the_name_for_people_is_the_last_part_of_the_path() throws ArtworkProblem {
        assertThat(ArtworkUrl.parse("https://x.example/a/My%20Dog+1.png?sig=1").fileName())
                .isEqualTo("My Dog+1.png");
        assertThat(ArtworkUrl.parse("https://x.example/a/..%2F..%2Fetc%0Ax").fileName())
                .isEqualTo(".._.._etc_x");
        assertThat(ArtworkUrl.parse("https://x.example").fileName()).isEqualTo("artwork");
        assertThat(ArtworkUrl.parse("https://x.example/100%25").fileName()).isEqualTo("100%");
    }

    @Test
    void a_redirect_is_read_from_where_it_was_said() throws ArtworkProblem {
        ArtworkUrl here = ArtworkUrl.parse("https://x.example/a/b.png");

        assertThat(here.redirected("c d.png").uri()).hasToString("https://x.example:443/a/c%20d.png");
        assertThat(here.redirected("/c.png").uri()).hasToString("https://x.example:443/c.png");
        assertThat(here.redirected("//y.example/c").uri()).hasToString("https://y.example:443/c");
        assertThatExceptionOfType(ArtworkProblem.class).isThrownBy(() -> here.redirected("file:///etc/passwd"));
    }
}
