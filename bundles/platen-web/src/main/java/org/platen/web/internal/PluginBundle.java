package org.platen.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.platen.spi.ui.ConsoleContribution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a bundle contributes. Whatever is wrong with it, it is only told. */
final class PluginBundle {
    private static final Logger LOG = LoggerFactory.getLogger(PluginBundle.class);
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+){0,4}/?");

    private PluginBundle() {}

    static Contributed read(Bundle bundle, String header) {
        String plugin = bundle.getSymbolicName();
        String version = bundle.getVersion().toString();
        Contributed contributed;
        try {
            contributed = Contributed.of(plugin, version, contents(bundle, header.strip()));
        } catch (PluginFolder.FaultyFolder e) {
            contributed = Contributed.faulty(plugin, version, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.warn("What {} contributes to the console cannot be read", plugin, e);
            contributed = Contributed.faulty(plugin, version, "it cannot be read: " + e);
        }
        if (contributed.view().problem() != null) {
            LOG.warn("{} {}: {}", plugin, version, contributed.view().problem());
        }
        return contributed;
    }

    private static Map<String, byte[]> contents(Bundle bundle, String folder)
            throws IOException, PluginFolder.FaultyFolder {
        if (!FOLDER.matcher(folder).matches()) {
            throw new PluginFolder.FaultyFolder(
                    "the header " + ConsoleContribution.HEADER + " must name a folder of the bundle");
        }
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        if (paths == null) {
            throw new PluginFolder.FaultyFolder("there is no folder " + folder + " in the bundle");
        }
        Map<String, byte[]> contents = new HashMap<>();
        for (String path : Collections.list(paths)) {
            URL url = path.endsWith("/") ? null : bundle.getEntry(path);
            if (url == null) {
                throw new PluginFolder.FaultyFolder(path + " may not be there: the folder has no folders");
            }
            if (contents.size() > PluginFolder.MOST_FILES) {
                break;
            }
            contents.put(path.substring(path.lastIndexOf('/') + 1), bytes(url));
        }
        return contents;
    }

    /** At most one byte more than is allowed, so that it is found to be too large. */
    private static byte[] bytes(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return in.readNBytes(PluginFolder.LARGEST_FILE + 1);
        }
    }
}
