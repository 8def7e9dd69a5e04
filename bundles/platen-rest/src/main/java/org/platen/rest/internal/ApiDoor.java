package org.platen.rest.internal;

import java.util.Map;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.platen.rest.internal.http.CxfServers;
import org.platen.rest.v1.Links;

/** Mounts the servlet of the API by the HTTP whiteboard. It needs nothing, so it answers 503 while all else starts. */
@Component(
        service = {},
        immediate = true)
public final class ApiDoor {
    private final ServiceRegistration<Servlet> registration;

    @Activate
    public ApiDoor(BundleContext context, @Reference CxfServers servers) {
        registration = context.registerService(
                Servlet.class,
                servers.servlet(),
                FrameworkUtil.asDictionary(Map.of(
                        "osgi.http.whiteboard.servlet.pattern",
                        Links.ROOT + "/*",
                        "osgi.http.whiteboard.servlet.name",
                        "platen-api",
                        "osgi.http.whiteboard.servlet.asyncSupported",
                        true)));
    }

    @Deactivate
    void stop() {
        registration.unregister();
    }
}
