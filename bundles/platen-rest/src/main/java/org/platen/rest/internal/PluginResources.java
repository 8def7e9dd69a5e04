package org.platen.rest.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.platen.api.access.AccessService;
import org.platen.api.access.SessionService;
import org.platen.rest.internal.http.CxfServers;

/** The whiteboard: services that say {@code osgi.jaxrs.resource=true} and whose plugin they are. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.platen.rest")
public final class PluginResources implements ServiceTrackerCustomizer<Object, Object> {
    private static final String PLUGIN = "platen.plugin";
    private static final String FILTER = "(&(osgi.jaxrs.resource=true)(" + PLUGIN + "=*))";

    private final BundleContext context;
    private final PluginServers servers;
    private final ServiceTracker<Object, Object> tracker;

    @Activate
    public PluginResources(
            BundleContext context,
            RestConfig config,
            @Reference CxfServers cxf,
            @Reference AccessService access,
            @Reference SessionService sessions)
            throws InvalidSyntaxException {
        this.context = context;
        this.servers = new PluginServers(cxf, access, sessions, config.body_limit());
        this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(FILTER), this);
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
        servers.close();
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        Object resource = context.getService(reference);
        servers.add(plugin(reference), resource);
        return resource;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object resource) {
        // a plugin does not change its key while it runs
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object resource) {
        servers.remove(plugin(reference), resource);
        context.ungetService(reference);
    }

    private static String plugin(ServiceReference<Object> reference) {
        return String.valueOf(reference.getProperty(PLUGIN));
    }
}
