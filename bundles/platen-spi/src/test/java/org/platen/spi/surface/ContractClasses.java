package org.platen.spi.surface;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The exported packages of a bundle and the classes in them, found in its class files or its jar. */
final class ContractClasses {
    private static final String EXPORT = "Lorg/osgi/annotation/bundle/Export;";
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");

    /** Versions by package. */
    final Map<String, String> packages = new TreeMap<>();

    final List<Class<?>> classes = new ArrayList<>();

    private ContractClasses() {}

    static ContractClasses besides(Class<?> one) throws IOException, URISyntaxException, ClassNotFoundException {
        Path place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        ContractClasses found = new ContractClasses();
        if (Files.isDirectory(place)) {
            found.walk(place);
        } else {
            URI jar = URI.create("jar:" + place.toUri());
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                found.walk(files.getPath("/"));
            }
        }
        return found;
    }

    private void walk(Path root) throws IOException, ClassNotFoundException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replaceAll("\\.class$", "")
                        .replaceAll("[/\\\\]", ".");
                if (name.endsWith(".package-info")) {
                    exported(name.replace(".package-info", ""), file);
                } else {
                    names.add(name);
                }
            }
        }
        for (String name : names) {
            Class<?> type = Class.forName(name, false, ContractClasses.class.getClassLoader());
            if (packages.containsKey(type.getPackageName())) {
                classes.add(type);
            }
        }
    }

    /** The annotations of a package live in its class file only. */
    private void exported(String name, Path file) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher version = VERSION.matcher(bytes);
        if (bytes.contains(EXPORT)) {
            packages.put(name, version.find() ? version.group() : "without a version");
        }
    }
}
