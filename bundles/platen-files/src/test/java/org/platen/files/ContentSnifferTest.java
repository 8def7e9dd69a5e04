package org.platen.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentSnifferTest {
    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\n<html>', image/png",
        "'\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "'II*\u0000', image/tiff",
        "'MM\u0000*', image/tiff",
        "'RIFF....WEBPVP8 ', image/webp",
        "GIF89a, image/gif",
        "8BPS, image/vnd.adobe.photoshop",
        "%PDF-1.7, application/pdf",
        "'junk before %PDF-1.4', application/pdf",
        "'<html>%PDF-1.4', text/html",
        "'solid cube\n facet normal 0 0 1', model/stl",
        "'solid ground is what we stand on', application/octet-stream",
        "'<!DOCTYPE html><p>', text/html",
        "' \u00ef\u00bb\u00bf<b>', application/octet-stream",
        "'\u00ef\u00bb\u00bf <HTML>', text/html",
        "'<svg xmlns=\"x\"/>', image/svg+xml",
        "'<?xml version=\"1.0\"?><svg/>', image/svg+xml",
        "'<svg><script>alert(1)</script></svg>', text/html",
        "'<?xml version=\"1.0\"?><order/>', application/xml",
        "'{\"error\":\"gone\"}', application/octet-stream",
        "'', application/octet-stream",
    })
    void the_content_says_what_it_is(String content, String type) {
        byte[] bytes = content.getBytes(ISO_8859_1);

        assertThat(ContentSniffer.sniff(bytes, new byte[0], bytes.length)).isEqualTo(type);
    }

    @Test
    void a_binary_stl_is_known_by_its_size_even_when_its_header_says_solid() {
        byte[] stl = new byte[84 + 2 * 50];
        System.arraycopy("solid cube".getBytes(ISO_8859_1), 0, stl, 0, 10);
        stl[80] = 2;

        assertThat(ContentSniffer.sniff(stl, new byte[0], stl.length)).isEqualTo("model/stl");
        assertThat(ContentSniffer.sniff(stl, new byte[0], stl.length - 1)).isEqualTo(ContentSniffer.UNKNOWN);
    }

    @Test
    void a_3mf_is_a_zip_with_a_model() throws IOException {
        byte[] model = zip("[Content_Types].xml", "Metadata/big.png", "3D/3dmodel.model");
        byte[] head = Arrays.copyOf(model, 64);

        assertThat(ContentSniffer.sniff(head, model, model.length)).isEqualTo("model/3mf");
        assertThat(ContentSniffer.sniff(zip("a.txt"), zip("a.txt"), 100)).isEqualTo("application/zip");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[100]);
            }
        }
        return bytes.toByteArray();
    }
}
