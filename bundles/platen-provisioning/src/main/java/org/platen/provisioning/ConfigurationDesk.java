package org.platen.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ReadOnlyConfigurationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.plugin.ConfigurationService;
import org.platen.api.plugin.ConfigurationView;
import org.platen.api.plugin.ConfigurationView.Instance;
import org.platen.api.plugin.ConfigurationView.Summary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of configurations. */
@Component(service = ConfigurationService.class, immediate = true)
public final class ConfigurationDesk implements ConfigurationService {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationDesk.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final String ANYWHERE = "?";

    private final ConfigurationAdmin admin;
    private final Descriptions descriptions;
    private final Cfg cfg;

    @Activate
    public ConfigurationDesk(
            BundleContext context, @Reference ConfigurationAdmin admin, @Reference MetaTypeService metatypes) {
        this(admin, new Descriptions(context, new Metatypes(metatypes)), new Cfg(etc(context)));
    }

    ConfigurationDesk(ConfigurationAdmin admin, Descriptions descriptions, Cfg cfg) {
        this.admin = admin;
        this.descriptions = descriptions;
        this.cfg = cfg;
    }

    private static Path etc(BundleContext context) {
        String etc = context.getProperty("karaf.etc");
        return Path.of(etc == null ? "etc" : etc).toAbsolutePath();
    }

    /** A described configuration, and what is set of it. Without an instance it is a singleton or an empty form. */
    private record Target(
            Described described,
            @Nullable String name,
            @Nullable Configuration configuration) {
        String pid() {
            return name == null ? described.pid() : described.pid() + "~" + name;
        }

        boolean form() {
            return described.factory() && name == null;
        }
    }

    @Override
    public List<Summary> list(Call call) {
        call.require(Role.ADMIN);
        List<Summary> rows = new ArrayList<>();
        for (Described described : descriptions.all()) {
            List<Instance> instances = described.factory()
                    ? instances(described.pid()).keySet().stream()
                            .map(name -> new Instance(described.pid() + "~" + name, name))
                            .sorted(Comparator.comparing(Instance::name))
                            .toList()
                    : List.of();
            boolean set = described.factory()
                    ? !instances.isEmpty()
                    : !Collections.disjoint(
                            properties(singleton(described.pid())).keySet(),
                            described.fields().keySet());
            rows.add(new Summary(
                    described.pid(),
                    described.title(),
                    described.description(),
                    described.bundle().getSymbolicName(),
                    described.factory(),
                    instances,
                    set));
        }
        return List.copyOf(rows);
    }

    @Override
    public ConfigurationView get(Call call, String pid) {
        call.require(Role.ADMIN);
        return view(target(pid));
    }

    @Override
    public synchronized ConfigurationView change(
            Call call, String pid, OptionalLong version, Map<String, ? extends @Nullable List<String>> values) {
        call.require(Role.ADMIN);
        Target target = target(pid);
        if (target.form()) {
            throw new PlatenException(
                    Errors.STATE, "This is a form: POST makes an instance of it with a name of its own");
        }
        if (version.isPresent() && version.getAsLong() != version(target.configuration())) {
            throw new PlatenException(Errors.STALE, "Somebody else changed it since it was read");
        }
        Map<String, Object> properties = properties(target.configuration());
        Values.check(target.described(), values, properties, false);
        write(target, changed(target.described(), properties, values));
        LOG.info("Configuration {} was changed by {}: {}", pid, call.actor(), new TreeSet<>(values.keySet()));
        return view(target(pid));
    }

    @Override
    public synchronized ConfigurationView create(
            Call call, String factoryPid, String name, Map<String, ? extends @Nullable List<String>> values) {
        call.require(Role.ADMIN);
        Described described =
                descriptions.find(factoryPid).filter(Described::factory).orElseThrow(ConfigurationDesk::unknown);
        if (!NAME.matcher(name).matches()) {
            throw PlatenException.field(
                    Errors.INVALID,
                    "/name",
                    "must be 1 to 40 lower-case letters, digits, _ or -, not beginning with one of those two");
        }
        if (instances(factoryPid).containsKey(name) || Files.exists(cfg.file(factoryPid, name))) {
            throw new PlatenException(Errors.EXISTS, "There is already one of the name " + name);
        }
        Values.check(described, values, Map.of(), true);
        try {
            Configuration configuration = admin.getFactoryConfiguration(factoryPid, name, ANYWHERE);
            write(new Target(described, name, configuration), changed(described, Map.of(), values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("Configuration {}~{} was made by {}", factoryPid, name, call.actor());
        return view(target(factoryPid + "~" + name));
    }

    @Override
    public synchronized void delete(Call call, String pid) {
        call.require(Role.ADMIN);
        Target target = target(pid);
        if (target.form()) {
            throw new PlatenException(Errors.STATE, "This is a form: its instances can be deleted, it cannot");
        }
        Configuration configuration = target.configuration();
        if (configuration == null) {
            return;
        }
        Map<String, Object> properties = properties(configuration);
        Optional<Path> file = Cfg.noted(properties);
        if (target.name() == null && file.isPresent()) {
            // Comments and what nobody describes stay in a file that was shipped or made by hand.
            properties.keySet().removeAll(target.described().fields().keySet());
            write(target, properties);
        } else {
            remove(configuration);
            file.ifPresent(cfg::delete);
        }
        LOG.info("Configuration {} was deleted by {}", pid, call.actor());
    }

    private static PlatenException unknown() {
        return new PlatenException(Errors.NOT_FOUND, "Nothing of this PID and name can be configured here");
    }

    private Target target(String pid) {
        Optional<Described> whole = descriptions.find(pid);
        if (whole.isPresent()) {
            Described described = whole.get();
            return new Target(described, null, described.factory() ? null : singleton(pid));
        }
        int tilde = pid.indexOf('~');
        String factoryPid = tilde < 0 ? "" : pid.substring(0, tilde);
        String name = pid.substring(tilde + 1);
        Described described =
                descriptions.find(factoryPid).filter(Described::factory).orElseThrow(ConfigurationDesk::unknown);
        Configuration configuration = instances(factoryPid).get(name);
        if (configuration == null) {
            throw unknown();
        }
        return new Target(described, name, configuration);
    }

    private static ConfigurationView view(Target target) {
        Described described = target.described();
        Map<String, Object> properties = properties(target.configuration());
        List<ConfigurationView.Field> fields = described.fields().values().stream()
                .map(spec -> {
                    List<String> value = Values.read(spec, properties);
                    return new ConfigurationView.Field(
                            spec.name(),
                            spec.title(),
                            spec.description(),
                            spec.type(),
                            spec.many(),
                            spec.required(),
                            spec.options(),
                            spec.defaults(),
                            spec.min(),
                            spec.max(),
                            spec.type() == ConfigurationView.Type.SECRET ? null : value,
                            value != null);
                })
                .toList();
        return new ConfigurationView(
                target.pid(),
                target.name() == null ? null : described.pid(),
                target.name(),
                described.title(),
                described.description(),
                described.bundle().getSymbolicName(),
                target.form(),
                version(target.configuration()),
                fields);
    }

    private static Map<String, Object> changed(
            Described described, Map<String, Object> before, Map<String, ? extends @Nullable List<String>> changes) {
        Map<String, Object> after = new HashMap<>(before);
        boolean typed = before.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(Cfg.FILE) && !(entry.getValue() instanceof String));
        changes.forEach((name, values) -> {
            Described.Spec field = described.field(name).orElseThrow();
            if (values == null) {
                after.remove(name);
            } else {
                after.put(name, Values.stored(field, values, typed));
            }
        });
        return after;
    }

    /** Before the file, else File Install would make a second configuration of it. */
    private void write(Target target, Map<String, Object> properties) {
        Described described = target.described();
        String name = target.name();
        Optional<Path> known = Cfg.noted(properties);
        Path file = known.orElseGet(() -> name == null ? cfg.file(described.pid()) : cfg.file(described.pid(), name));
        Map<String, Object> noted = new HashMap<>(properties);
        noted.put(Cfg.FILE, Cfg.note(file));
        boolean first = known.isEmpty() && !Files.exists(file);
        try {
            Configuration configuration = target.configuration();
            if (configuration == null) {
                configuration = admin.getConfiguration(described.pid(), ANYWHERE);
            }
            configuration.update(FrameworkUtil.asDictionary(noted));
            if (first) {
                cfg.write(file, described.title(), properties);
                if (!Cfg.plain(properties)) {
                    // Lists are written by File Install, which notices a change only of a file that is there.
                    configuration.update(FrameworkUtil.asDictionary(noted));
                }
            }
        } catch (ReadOnlyConfigurationException e) {
            throw new PlatenException(Errors.STATE, "The file " + file.getFileName() + " cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Configuration configuration) {
        try {
            configuration.delete();
        } catch (ReadOnlyConfigurationException e) {
            throw new PlatenException(Errors.STATE, "Its file cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Configuration singleton(String pid) {
        return found("(" + Constants.SERVICE_PID + "=" + pid + ")").stream()
                .findFirst()
                .orElse(null);
    }

    /** By name: what follows the tilde of the PID, else the end of the name of its file. */
    private Map<String, Configuration> instances(String factoryPid) {
        Map<String, Configuration> instances = new LinkedHashMap<>();
        for (Configuration one : found("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + factoryPid + ")")) {
            instances.put(name(one, factoryPid), one);
        }
        return instances;
    }

    private static String name(Configuration configuration, String factoryPid) {
        String pid = configuration.getPid();
        if (pid.startsWith(factoryPid + "~")) {
            return pid.substring(factoryPid.length() + 1);
        }
        return Cfg.noted(properties(configuration))
                .map(file -> String.valueOf(file.getFileName()))
                .filter(file -> file.startsWith(factoryPid) && file.length() > factoryPid.length() + 1)
                .map(file -> file.substring(factoryPid.length() + 1).replaceFirst("\\.(cfg|config|json)$", ""))
                .orElse(pid.substring(pid.lastIndexOf('.') + 1));
    }

    private List<Configuration> found(String filter) {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? List.of() : List.of(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }

    private static long version(@Nullable Configuration configuration) {
        return configuration == null ? 0 : configuration.getChangeCount();
    }

    /** Everything but what the configuration admin adds. */
    private static Map<String, Object> properties(@Nullable Configuration configuration) {
        Dictionary<String, Object> dictionary = configuration == null ? null : configuration.getProperties();
        Map<String, Object> properties = new HashMap<>();
        if (dictionary != null) {
            Collections.list(dictionary.keys()).forEach(key -> properties.put(key, dictionary.get(key)));
        }
        properties.remove(Constants.SERVICE_PID);
        properties.remove(ConfigurationAdmin.SERVICE_FACTORYPID);
        return properties;
    }
}
