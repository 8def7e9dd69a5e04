package org.platen.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.plugin.PluginService;
import org.platen.api.plugin.PluginView;

/** One plugin. */
final class FakePlugins implements PluginService {
    private final Recorder recorder;

    FakePlugins(Recorder recorder) {
        this.recorder = recorder;
    }

    private static PluginView plugin(String name) {
        return new PluginView(
                name,
                PluginView.Kind.STOREFRONT,
                "Shopify",
                null,
                "0.1.0",
                PluginView.State.RUNNING,
                null,
                "0.2.0",
                List.of("shop"),
                0,
                List.of("org.platen.storefront.shopify"),
                Samples.NOW,
                Set.of(PluginView.Action.STOP));
    }

    @Override
    public List<PluginView> list(Call call) {
        recorder.note("plugins", call);
        return List.of(plugin("platen-storefront-shopify"));
    }

    @Override
    public PluginView get(Call call, String name) {
        recorder.note("plugin", call, name);
        return plugin(name);
    }

    @Override
    public PluginView install(Call call, String name) {
        recorder.note("installPlugin", call, name);
        return plugin(name);
    }

    @Override
    public PluginView start(Call call, String name) {
        recorder.note("startPlugin", call, name);
        return plugin(name);
    }

    @Override
    public PluginView stop(Call call, String name) {
        recorder.note("stopPlugin", call, name);
        return plugin(name);
    }

    @Override
    public PluginView upgrade(Call call, String name) {
        recorder.note("upgradePlugin", call, name);
        return plugin(name);
    }

    @Override
    public void uninstall(Call call, String name) {
        recorder.note("uninstallPlugin", call, name);
    }

    @Override
    public Uploaded upload(Call call, @Nullable String digest, InputStream jar) {
        try {
            recorder.note("uploadPlugin", call, digest, jar.readAllBytes().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Uploaded(plugin("platen-storefront-etsy"), !"again".equals(digest));
    }
}
