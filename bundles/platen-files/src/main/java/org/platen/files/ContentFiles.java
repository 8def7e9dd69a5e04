package org.platen.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.platen.api.error.PlatenException;
import org.platen.api.file.StoredFile;

/**
 * Files named by their hash below one folder: {@code sha256/ab/cd/abcd...}. A file gets its name only when all of it is on
 * the disk, so what can be seen is whole.
 */
final class ContentFiles {
    private static final int BUFFER = 128 * 1024;

    /** Older ones cannot be another node's upload any more; they were left by a crash. */
    private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;
    private final Clock clock;
    private final AtomicBoolean swept = new AtomicBoolean();

    ContentFiles(Path directory, Clock clock) {
        root = directory.resolve("sha256");
        incoming = directory.resolve("incoming");
        this.clock = clock;
    }

    /**
     * @param acceptable by media type
     * @throws PlatenException TOO_LARGE, CONTENT when not acceptable, or STORAGE_FULL; nothing stays behind
     */
    StoredFile put(InputStream content, long maxBytes, Predicate<String> acceptable) throws IOException {
        try {
            return stored(content, maxBytes, acceptable);
        } catch (IOException e) {
            PlatenException full = DiskFull.of(e);
            if (full != null) {
                throw full;
            }
            throw e;
        }
    }

    private StoredFile stored(InputStream content, long maxBytes, Predicate<String> acceptable) throws IOException {
        Folders.make(incoming);
        if (swept.compareAndSet(false, true)) {
            Folders.sweep(incoming, clock.instant().minus(LEFTOVER_AGE));
        }
        Path temporary = incoming.resolve(UUID.randomUUID().toString());
        try {
            StoredFile file = write(content, maxBytes, temporary);
            if (!acceptable.test(file.mediaType())) {
                throw Refusals.notAcceptable(file.mediaType());
            }
            publish(temporary, path(file.sha256()));
            return file;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    Optional<StoredFile> stat(String sha256) throws IOException {
        if (!Hashes.isName(sha256)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(path(sha256), StandardOpenOption.READ)) {
            return Optional.of(new StoredFile(sha256, channel.size(), mediaType(channel)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    InputStream open(String sha256) throws IOException {
        if (!Hashes.isName(sha256)) {
            throw new NoSuchFileException("no such stored file");
        }
        return new BufferedInputStream(new VerifiedInputStream(Files.newInputStream(path(sha256)), sha256), BUFFER);
    }

    private StoredFile write(InputStream content, long maxBytes, Path target) throws IOException {
        Intake intake = new Intake(maxBytes);
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(
                target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                intake.take(buffer, count);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
            return new StoredFile(intake.sha256(), channel.size(), mediaType(channel));
        }
    }

    /** Takes the place of an equal file, which also mends one that has rotted. */
    private static void publish(Path temporary, Path target) throws IOException {
        Path folder = target.resolveSibling("");
        Folders.make(folder);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(folder);
    }

    private static String mediaType(FileChannel channel) throws IOException {
        long size = channel.size();
        byte[] head = part(channel, 0, (int) Math.min(size, ContentSniffer.HEAD));
        int tail = ContentSniffer.isZip(head) ? (int) Math.min(size, ContentSniffer.TAIL) : 0;
        return ContentSniffer.sniff(head, part(channel, size - tail, tail), size);
    }

    private static byte[] part(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes, from + bytes.position());
        }
        return bytes.array();
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
