package org.platen.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.plugin.ConfigurationService;
import org.platen.api.plugin.ConfigurationView;

/** One connection with a secret. */
final class FakeConfigurations implements ConfigurationService {
    private final Recorder recorder;

    FakeConfigurations(Recorder recorder) {
        this.recorder = recorder;
    }

    private static ConfigurationView configuration(String pid) {
        ConfigurationView.Field secret = new ConfigurationView.Field(
                ".accessToken",
                "Access token",
                null,
                ConfigurationView.Type.SECRET,
                false,
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                true);
        return new ConfigurationView(
                pid, null, null, "Shopify", null, "platen-storefront-shopify", false, 3, List.of(secret));
    }

    @Override
    public List<ConfigurationView.Summary> list(Call call) {
        recorder.note("configurations", call);
        return List.of(new ConfigurationView.Summary(
                "org.platen.storefront.shopify",
                "Shopify",
                null,
                "platen-storefront-shopify",
                true,
                List.of(new ConfigurationView.Instance("org.platen.storefront.shopify~shop", "shop")),
                true));
    }

    @Override
    public ConfigurationView get(Call call, String pid) {
        recorder.note("configuration", call, pid);
        return configuration(pid);
    }

    @Override
    public ConfigurationView change(
            Call call, String pid, OptionalLong version, Map<String, ? extends @Nullable List<String>> values) {
        recorder.note("putConfiguration", call, pid, version, values);
        return configuration(pid);
    }

    @Override
    public ConfigurationView create(
            Call call, String factoryPid, String name, Map<String, ? extends @Nullable List<String>> values) {
        recorder.note("createConfiguration", call, factoryPid, name, values);
        return configuration(factoryPid + "~" + name);
    }

    @Override
    public void delete(Call call, String pid) {
        recorder.note("deleteConfiguration", call, pid);
    }
}
