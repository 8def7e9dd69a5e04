package org.platen.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.file.StoredFile;

class ContentFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path directory;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void a_file_is_found_again_by_its_hash() throws IOException {
        StoredFile file = store().put(bytes("hello"), 100, type -> true);

        assertThat(file).isEqualTo(new StoredFile(HELLO, 5, "application/octet-stream"));
        assertThat(store().stat(HELLO)).contains(file);
        assertThat(read(HELLO)).isEqualTo("hello");
        assertThat(directory.resolve("sha256/2c/f2").resolve(HELLO)).exists();
    }

    @Test
    void two_equal_files_are_stored_once() throws IOException {
        store().put(bytes("hello"), 100, type -> true);
        store().put(bytes("hello"), 100, type -> true);

        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_full_disk_is_said_to_be_full_and_any_other_failure_is_not() throws IOException {
        try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            InputStream pours = new InputStream() {
                @Override
                public int read() throws IOException {
                    return full.write(ByteBuffer.wrap(new byte[] {1}));
                }
            };

            assertThatExceptionOfType(PlatenException.class)
                    .isThrownBy(() -> store().put(pours, 100, type -> true))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(Errors.STORAGE_FULL));
        }
        InputStream breaks = new SequenceInputStream(bytes("hel"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        assertThatThrownBy(() -> store().put(breaks, 100, type -> true)).isInstanceOf(IOException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void one_byte_over_the_limit_is_refused_and_nothing_stays_behind() throws IOException {
        assertThatExceptionOfType(PlatenException.class)
                .isThrownBy(() -> store().put(bytes("hello!"), 5, type -> true))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Errors.TOO_LARGE));
        assertThat(stored()).isEmpty();

        assertThat(store().put(bytes("hello"), 5, type -> true).size()).isEqualTo(5);
    }

    @Test
    void a_type_that_is_not_wanted_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> store().put(bytes("<html>no picture"), 100, "image/png"::equals))
                .isInstanceOf(PlatenException.class)
                .hasMessageContaining("text/html");
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_half_written_file_is_never_visible() throws IOException {
        InputStream looksAround = new InputStream() {
            @Override
            public int read() throws IOException {
                assertThat(store().stat(HELLO)).isEmpty();
                assertThat(directory.resolve("sha256")).doesNotExist();
                throw new IOException("cut off");
            }
        };

        assertThatThrownBy(() -> store().put(new SequenceInputStream(bytes("hello"), looksAround), 100, t -> true))
                .isInstanceOf(IOException.class)
                .hasMessage("cut off");
        assertThat(stored()).isEmpty();
    }

    @Test
    void rotten_bytes_are_noticed_at_the_end_of_reading() throws IOException {
        store().put(bytes("hello"), 100, type -> true);
        Files.writeString(directory.resolve("sha256/2c/f2").resolve(HELLO), "hellO");

        assertThatThrownBy(() -> read(HELLO)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }

    @Test
    void skipped_bytes_are_checked_too() throws IOException {
        store().put(bytes("hello"), 100, type -> true);
        Files.writeString(directory.resolve("sha256/2c/f2").resolve(HELLO), "jello");

        try (InputStream in = store().open(HELLO)) {
            in.skipNBytes(4);
            assertThat(in.read()).isEqualTo('o');
            assertThatThrownBy(in::read).hasMessageContaining("damaged");
        }
    }

    @Test
    void storing_again_mends_a_rotten_file() throws IOException {
        store().put(bytes("hello"), 100, type -> true);
        Files.writeString(directory.resolve("sha256/2c/f2").resolve(HELLO), "rot");

        store().put(bytes("hello"), 100, type -> true);

        assertThat(read(HELLO)).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../../../etc/passwd",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b982",
                "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\n",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e7304336293/../x/"
            })
    void what_is_no_hash_is_no_file(String name) throws IOException {
        store().put(bytes("hello"), 100, type -> true);

        assertThat(store().stat(name)).isEmpty();
        assertThatThrownBy(() -> store().open(name)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_a_crash_left_is_swept_and_a_running_upload_of_another_node_is_not() throws IOException {
        Path incoming = Files.createDirectories(directory.resolve("incoming"));
        Path old = Files.writeString(incoming.resolve("old"), "half");
        Path young = Files.writeString(incoming.resolve("young"), "half");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofMinutes(2))));

        store().put(bytes("hello"), 100, type -> true);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void the_environment_chooses_the_folder_before_the_configuration() {
        assertThat(LocalFileStore.directory("/a", "/karaf", Map.of("PLATEN_FILES", "/b")))
                .isEqualTo(Path.of("/b"));
        assertThat(LocalFileStore.directory("/a", "/karaf", Map.of())).isEqualTo(Path.of("/a"));
        assertThat(LocalFileStore.directory("", "/karaf", Map.of("PLATEN_DATA", "/data")))
                .isEqualTo(Path.of("/data/files"));
        assertThat(LocalFileStore.directory("", "/karaf", Map.of())).isEqualTo(Path.of("/karaf/files"));
    }

    private ContentFiles store() {
        return new ContentFiles(directory, clock);
    }

    private String read(String sha256) throws IOException {
        try (InputStream in = store().open(sha256)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
