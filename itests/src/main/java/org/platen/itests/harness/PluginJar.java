package org.platen.itests.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A plugin made for a test: a bundle that does nothing but add to the console. */
public final class PluginJar {
    private final PlatenServer server;
    private final String name;
    private final Path file;

    private PluginJar(PlatenServer server, String name, Path file) {
        this.server = server;
        this.name = name;
        this.file = file;
    }

    /** @param console files of its folder for the console, by name */
    public static PluginJar of(PlatenServer server, String name, Map<String, String> console) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Platen-Console", "console");
        Path file = server.folder().resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, String> entry : console.entrySet()) {
                jar.putNextEntry(new JarEntry("console/" + entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PluginJar(server, name, file);
    }

    public PluginJar install() {
        server.shell().run("bundle:install -s file:" + file);
        return this;
    }

    public void stop() {
        server.shell().run("bundle:stop " + name);
    }

    public void start() {
        server.shell().run("bundle:start " + name);
    }

    public void uninstall() {
        server.shell().run("bundle:uninstall " + name);
    }
}
