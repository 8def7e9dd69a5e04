package org.platen.web.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.console.Contribution;
import org.platen.api.console.ContributionView;
import org.platen.spi.ui.ContributionException;
import org.platen.spi.ui.ContributionReader;

/** What one bundle contributes: what is told of it, and its files by their addresses; none when it is faulty. */
record Contributed(ContributionView view, Map<String, ConsoleFile> files) {
    /** Where files of plugins are. */
    static final String ROOT = "/plugins/";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Contributed of(String plugin, String version, Map<String, byte[]> contents) {
        try {
            PluginFolder folder = PluginFolder.of(contents);
            Contribution contribution = ContributionReader.read(json(folder.json()), folder.names());
            String root = ROOT + plugin + '/' + folder.digest() + '/';
            Map<String, ContributionView.Script> modules = new HashMap<>();
            for (Contribution.Panel panel : contribution.panels()) {
                String name = panel.module();
                if (name != null) {
                    modules.put(name, new ContributionView.Script(root + name, folder.integrity(name)));
                }
            }
            Map<String, ConsoleFile> files = new HashMap<>();
            folder.served().forEach((name, file) -> files.put(root + name, file));
            String key = plugin + '@' + folder.digest().substring(0, 12);
            return new Contributed(
                    new ContributionView(plugin, version, key, contribution, modules, null), Map.copyOf(files));
        } catch (PluginFolder.FaultyFolder | ContributionException e) {
            return faulty(plugin, version, e.getMessage());
        }
    }

    static Contributed faulty(String plugin, String version, @Nullable String problem) {
        return new Contributed(
                new ContributionView(
                        plugin,
                        version,
                        plugin + '@' + version,
                        Contribution.NONE,
                        Map.of(),
                        "Its contribution to the console is faulty: " + problem),
                Map.of());
    }

    private static @Nullable Object json(byte[] bytes) throws PluginFolder.FaultyFolder {
        try {
            return JSON.readValue(bytes, Object.class);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new PluginFolder.FaultyFolder("console.json is no JSON" + where + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new PluginFolder.FaultyFolder("console.json cannot be read: " + e.getMessage());
        }
    }
}
