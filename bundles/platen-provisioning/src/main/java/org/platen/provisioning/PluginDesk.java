package org.platen.provisioning;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.api.decoration.DecorationTypeView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.plugin.PluginService;
import org.platen.api.plugin.PluginView;
import org.platen.provisioning.Plugins.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of plugins. It stays while the core comes and goes, so that it can be asked why. */
@Component(service = PluginService.class, immediate = true, configurationPid = "org.platen.provisioning")
@Designate(ocd = PluginsConfig.class)
public final class PluginDesk implements PluginService {
    private static final Logger LOG = LoggerFactory.getLogger(PluginDesk.class);
    private static final Call US = Call.system("system:plugins");

    private final BundleContext context;
    private final Since since = new Since(Clock.systemUTC());
    private final Plugins plugins;
    private final Changes changes;
    private final ExecutorService afterBoot = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "platen-provisioning");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean uploads;
    private volatile boolean booted;
    private volatile @Nullable DecorationTypeService types;

    @Activate
    public PluginDesk(
            BundleContext context,
            PluginsConfig config,
            @Reference FeaturesService features,
            @Reference MetaTypeService metatypes,
            @Reference ServiceComponentRuntime components) {
        this.context = context;
        uploads = config.uploads();
        Fit fit = new Fit(context);
        Offers offers = new Offers(features);
        plugins = new Plugins(context, offers, new Trouble.Finder(fit, components), new Metatypes(metatypes), since);
        changes = new Changes(plugins, offers, fit, new Folder(folder(System.getenv(), context)));
        context.addBundleListener(since);
    }

    static Path folder(Map<String, String> environment, BundleContext context) {
        String karafData = context.getProperty("karaf.data");
        String data = environment.getOrDefault("PLATEN_DATA", karafData == null ? "data" : karafData);
        return Path.of(data, "plugins").toAbsolutePath();
    }

    @Modified
    void change(PluginsConfig config) {
        uploads = config.uploads();
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(since);
        afterBoot.shutdownNow();
    }

    /** Before that, Karaf does not know yet what is installed, and would take everything away that it does not know. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setBootFinished(BootFinished finished) {
        afterBoot.execute(() -> {
            try {
                changes.restore();
            } catch (RuntimeException e) {
                LOG.warn("Plugins could not be brought to what an admin wanted", e);
            }
            booted = true;
        });
    }

    void unsetBootFinished(BootFinished finished) {
        booted = false;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setTypes(DecorationTypeService service) {
        types = service;
    }

    void unsetTypes(DecorationTypeService service) {
        if (types == service) {
            types = null;
        }
    }

    @Override
    public List<PluginView> list(Call call) {
        call.require(Role.ADMIN);
        return plugins.views(types());
    }

    @Override
    public PluginView get(Call call, String name) {
        return list(call).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("plugin", name));
    }

    @Override
    public PluginView install(Call call, String name) {
        return changed(call, name, PluginView.Action.INSTALL, changes::install);
    }

    @Override
    public PluginView start(Call call, String name) {
        return changed(call, name, PluginView.Action.START, changes::start);
    }

    @Override
    public PluginView stop(Call call, String name) {
        return changed(call, name, PluginView.Action.STOP, changes::stop);
    }

    @Override
    public PluginView upgrade(Call call, String name) {
        return changed(call, name, PluginView.Action.UPGRADE, changes::install);
    }

    @Override
    public void uninstall(Call call, String name) {
        permitted(call, name, PluginView.Action.UNINSTALL, changes::uninstall);
    }

    @Override
    public Uploaded upload(Call call, @Nullable String digest, InputStream jar) {
        call.require(Role.ADMIN);
        if (!uploads) {
            throw new PlatenException(
                    Errors.FORBIDDEN,
                    "Uploads are off at this node; the setting Uploads of the configuration Platen plugins allows them");
        }
        byte[] sha256 = ContentDigest.sha256(digest);
        ready();
        synchronized (changes) {
            Changes.Done done = changes.upload(jar, sha256);
            LOG.info("Plugin {} {} was uploaded by {}", done.name(), done.version(), call.actor());
            return new Uploaded(get(call, done.name()), done.added());
        }
    }

    private PluginView changed(Call call, String name, PluginView.Action action, Changes.Change change) {
        permitted(call, name, action, change);
        return get(call, name);
    }

    private void permitted(Call call, String name, PluginView.Action action, Changes.Change change) {
        call.require(Role.ADMIN);
        ready();
        synchronized (changes) {
            PluginView now = get(call, name);
            if (!now.actions().contains(action)) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Plugin " + name + " is " + now.state().name().toLowerCase(Locale.ROOT)
                                + (action == PluginView.Action.UPGRADE ? " and nothing newer is offered" : ""),
                        now.state().name(),
                        now.actions().stream()
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .toList());
            }
            change.apply(name);
            LOG.info("Plugin {}: {} by {}", name, action.name().toLowerCase(Locale.ROOT), call.actor());
        }
    }

    private void ready() {
        if (!booted) {
            throw new PlatenException(
                    Errors.UNAVAILABLE, "The node is still starting; plugins can be changed in a moment");
        }
    }

    /** Without the core, or without its database, plugins can be looked at all the same. */
    private Types types() {
        return Optional.ofNullable(types).map(PluginDesk::asked).orElse(Types.UNKNOWN);
    }

    private static Types asked(DecorationTypeService service) {
        try {
            Map<String, String> refused = new HashMap<>();
            for (DecorationTypeView type : service.list(US)) {
                String problem = type.problem();
                if (problem != null && !type.state().equals("MISSING")) {
                    refused.put(type.key(), problem);
                }
            }
            return new Types(service.liveJobs(US), refused);
        } catch (RuntimeException e) {
            LOG.info("The core does not tell about decoration types: {}", e.getMessage());
            return Types.UNKNOWN;
        }
    }
}
