package org.platen.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.platen.database.DatabaseException;
import org.platen.database.Login;

/** The random passwords of the embedded server's users, in a file that only its owner may read. */
record Passwords(Login admin, Login migrate, Login app) {
    private static final List<String> USERS = List.of("platen_admin", "platen_migrate", "platen_app");
    private static final int BYTES = 24;

    static Passwords in(Path directory) {
        Path file = directory.resolve("passwords.properties");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
            return new Passwords(login(stored, 0), login(stored, 1), login(stored, 2));
        } catch (IOException e) {
            throw new DatabaseException("The passwords of the embedded database cannot be read or written: " + file, e);
        }
    }

    private static void write(Path file) throws IOException {
        Properties fresh = new Properties();
        SecureRandom random = new SecureRandom();
        for (String user : USERS) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            fresh.setProperty(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(half)) {
            fresh.store(writer, "Users of the embedded database");
        }
        try {
            Files.move(half, file);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(half);
        }
    }

    private static Login login(Properties stored, int index) {
        String user = USERS.get(index);
        String password = stored.getProperty(user);
        if (password == null) {
            throw new DatabaseException("passwords.properties of the embedded database has no line for " + user);
        }
        return new Login(user, password);
    }
}
