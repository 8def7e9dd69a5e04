package org.platen.shell.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;

/** Karaf's own shell without a container: all commands of this bundle, and such services as a test gives it. */
public final class TestShell implements AutoCloseable {
    /** What came of a command line; status as the exit code of a script. */
    public record Result(int status, String out, String error) {}

    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final SessionFactoryImpl factory = new SessionFactoryImpl(threads);

    public TestShell(Object... services) {
        threads.start();
        for (Object service : services) {
            factory.getRegistry().register(service);
        }
        ManagerImpl manager = new ManagerImpl(factory.getRegistry(), factory.getRegistry());
        commands().forEach(manager::register);
    }

    /** Classes of commands. */
    public static List<Class<?>> commands() {
        try {
            Path classes = Path.of(PlatenCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        .<Class<?>>map(file -> load(file.replace('/', '.').replaceAll("\\.class$", "")))
                        .filter(one -> one.isAnnotationPresent(Command.class))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a line as a person would type it. */
    public Result run(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Session session = factory.create(new ByteArrayInputStream(new byte[0]), out, out);
        session.put("USER", "anna");
        session.put(Session.SCOPE, "platen:*");
        try {
            Object result = session.execute(line);
            return new Result(result instanceof Integer status ? status : 0, text(bytes), "");
        } catch (CommandException e) {
            return new Result(1, text(bytes), e.getNiceHelp());
        } catch (Exception e) {
            throw new AssertionError(line, e);
        } finally {
            session.close();
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        factory.stop();
        threads.stop();
    }
}
