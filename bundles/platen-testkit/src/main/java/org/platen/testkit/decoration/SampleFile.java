package org.platen.testkit.decoration;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.platen.spi.decoration.JobContext.ArtFile;

/** Print files and models for tests. */
public final class SampleFile {
    private SampleFile() {}

    public static ArtFile of(@Nullable String placement, String name, String mediaType, byte[] content) {
        return new ArtFile(placement, name, mediaType, content.length, null, () -> new ByteArrayInputStream(content));
    }

    /** A file that could not be had. */
    public static ArtFile missing(@Nullable String placement, String problem) {
        return new ArtFile(placement, null, "application/octet-stream", 0, problem, () -> {
            throw new IOException("there is no content: " + problem);
        });
    }

    /** The same file with other bytes. */
    public static ArtFile withContent(ArtFile file, byte[] content) {
        return new ArtFile(
                file.placement(),
                file.name(),
                file.mediaType(),
                content.length,
                null,
                () -> new ByteArrayInputStream(content));
    }

    /** The same file on a disk that fails. */
    public static ArtFile unreadable(ArtFile file) {
        return new ArtFile(file.placement(), file.name(), file.mediaType(), file.size(), null, () -> {
            throw new IOException("the disk failed");
        });
    }

    /** The same file, but its bytes never end: first its own, then zeros. */
    public static ArtFile endless(ArtFile file) {
        return new ArtFile(
                file.placement(),
                file.name(),
                file.mediaType(),
                file.size(),
                null,
                () -> new EndlessStream(file.content().open()));
    }

    /** The same file; the counter tells how many of its streams are open. */
    public static ArtFile counted(ArtFile file, AtomicInteger open) {
        return new ArtFile(file.placement(), file.name(), file.mediaType(), file.size(), file.problem(), () -> {
            open.incrementAndGet();
            return new FilterInputStream(file.content().open()) {
                @Override
                public void close() throws IOException {
                    open.decrementAndGet();
                    super.close();
                }
            };
        });
    }

    /** All bytes of a file. */
    public static byte[] bytes(ArtFile file) {
        try (InputStream content = file.content().open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("the sample file cannot be read", e);
        }
    }

    private static final class EndlessStream extends InputStream {
        private final InputStream begin;

        EndlessStream(InputStream begin) {
            this.begin = begin;
        }

        @Override
        public int read() throws IOException {
            return Math.max(begin.read(), 0);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = begin.read(target, offset, length);
            if (count >= 0) {
                return count;
            }
            Arrays.fill(target, offset, offset + length, (byte) 0);
            return length;
        }

        @Override
        public void close() throws IOException {
            begin.close();
        }
    }
}
