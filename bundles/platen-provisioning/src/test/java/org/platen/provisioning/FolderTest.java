package org.platen.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.plugin.PluginView.Kind;

class FolderTest {
    private static final byte[] JAR = {1, 2, 3, 4};

    @TempDir
    Path data;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(data.resolve("plugins"));
    }

    private Path receive(byte[] sha256, long limit) {
        return folder.receive(new ByteArrayInputStream(JAR), sha256, limit);
    }

    private static byte[] digest() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(JAR);
    }

    @Test
    void an_upload_becomes_a_feature_of_its_name() throws Exception {
        PluginFacts facts = new PluginFacts("mug", "1.0.0", "Mugs & cups", "<hot>", Kind.DECORATION, List.of());

        URI repository = folder.keep(receive(digest(), 10), facts);

        assertThat(Files.readString(Path.of(repository)))
                .contains("<feature name=\"mug\" version=\"1.0.0\" description=\"&lt;hot&gt;\">")
                .contains("plugins/mug-1.0.0.jar</bundle>");
        assertThat(folder.repositories()).containsExactly(repository);
        assertThat(data.resolve("plugins/mug-1.0.0.jar")).hasBinaryContent(JAR);
        folder.forget(repository);
        assertThat(data.resolve("plugins")).isEmptyDirectory();
    }

    @Test
    void other_bytes_or_too_many_leave_nothing_behind() throws Exception {
        assertThatThrownBy(() -> receive(new byte[32], 10)).hasMessageContaining("Content-Digest");
        assertThatThrownBy(() -> receive(digest(), 3))
                .isInstanceOf(PlatenException.class)
                .extracting(fault -> ((PlatenException) fault).code())
                .isEqualTo(Errors.TOO_LARGE);
        assertThat(data.resolve("plugins")).isEmptyDirectory();
    }

    @Test
    void wishes_outlive_the_server() throws IOException {
        folder.wish("mug", Folder.Wish.STOPPED);
        folder.wish("cup", Folder.Wish.REMOVED);
        folder.wish("mug", null);
        folder.wish("never", null);

        assertThat(new Folder(data.resolve("plugins")).wishes())
                .containsOnlyKeys("cup")
                .containsValue(Folder.Wish.REMOVED);
        assertThat(Files.list(data.resolve("plugins"))).hasSize(1);
    }
}
