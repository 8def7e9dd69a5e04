package org.platen.itests.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server of the demo, started by {@code ./platen run --background}.
 *
 * @param password the one-time password of admin
 */
record Server(URI address, String password) {
    private static final Pattern PASSWORD = Pattern.compile("one-time password of admin is (\\S+)");
    private static final Pattern READY = Pattern.compile("is ready after .*: (http\\S+)");

    /** Starts it and comes back when it is ready. Its lines are shown, the password is not. */
    static Server start(Path platen, Progress progress) {
        ProcessBuilder command = new ProcessBuilder(platen.toString(), "run", "--background").redirectErrorStream(true);
        String password = "";
        String address = "";
        try {
            Process process = command.start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher secret = PASSWORD.matcher(line);
                    Matcher ready = READY.matcher(line);
                    if (secret.find()) {
                        password = secret.group(1);
                    } else {
                        progress.step(line);
                    }
                    address = ready.find() ? ready.group(1) : address;
                }
            }
            if (process.waitFor() != 0) {
                throw new DemoFailure("The server did not start");
            }
        } catch (IOException e) {
            throw new DemoFailure("The server could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("The server could not be started", e);
        }
        if (password.isEmpty() || address.isEmpty()) {
            throw new DemoFailure("The server did not tell its address and one-time password; was it running already?");
        }
        return new Server(URI.create(address), password);
    }
}
