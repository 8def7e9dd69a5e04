package org.platen.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.platen.database.DatabaseException;

/** The server as a process of its own, which a crash of ours does not touch. */
final class ServerProcess {
    /** Long enough to write back a full buffer pool on a slow disk. */
    private static final int STOP_SECONDS = 60;

    private ServerProcess() {}

    /**
     * The running server of this folder. Its argument is the proof: a pid file alone may name a stranger after a restart
     * of the machine, and is not there yet while a server recovers.
     */
    static Optional<ProcessHandle> find(ServerFiles files) {
        String argument = "--defaults-file=" + files.config();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(argument))
                        .orElse(false))
                .filter(ProcessHandle::isAlive)
                .findFirst();
    }

    static ProcessHandle start(ServerBinaries binaries, ServerFiles files) throws IOException {
        List<String> command = new ArrayList<>();
        // In a session of its own, so that Ctrl-C in the terminal of Karaf does not end it first.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(binaries.mariadbd().toString());
        command.add("--defaults-file=" + files.config());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(files.directory().toFile());
        File output = files.directory().resolve("mariadb.out").toFile();
        builder.redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(output);
        Process process = builder.start();
        Files.writeString(files.pid(), process.pid() + "\n");
        return process.toHandle();
    }

    /** Ends it as the server wants to be ended: it writes back what it holds and closes its files. */
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseException("The embedded database did not stop within " + STOP_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
