package org.platen.rest.internal.http;

import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * CXF servers behind one servlet. Bus and registry are our own, so no other bundle's CXF set-up reaches in and none of
 * ours shows below {@code /cxf}. Each server stands for itself: starting or ending one leaves the others untouched.
 */
@Component(service = CxfServers.class)
public final class CxfServers implements AutoCloseable {
    private static final String CORE = "/";

    private final DestinationRegistryImpl registry = new DestinationRegistryImpl();
    private final HTTPTransportFactory transport = new HTTPTransportFactory(registry);
    private final ApiServlet servlet = new ApiServlet(registry);
    private final Bus bus = new ExtensionManagerBus(Map.of(), Map.of());

    public CxfServers() {
        // Or else CXF looks through its resources for one with each request.
        bus.setExtension(CxfServers.class.getClassLoader(), ClassLoader.class);
    }

    /** To be mounted at {@code /api/v1/*}. */
    public Servlet servlet() {
        return servlet;
    }

    /** Starts the core server; until then, and after it is closed, everything is answered 503. */
    public AutoCloseable startCore(List<?> resources, List<?> providers) {
        Server server = start(CORE, resources, providers);
        servlet.open(true);
        return () -> {
            servlet.open(false);
            server.destroy();
        };
    }

    /** Starts a server below the core one. */
    public Server start(String address, List<?> resources, List<?> providers) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(transport);
        factory.setAddress(address);
        factory.setServiceBeans(List.copyOf(resources));
        factory.setProviders(List.copyOf(providers));
        factory.setProperties(Map.of(
                // a body without a type is taken for JSON, the only thing it can be
                "default.content.type", "application/json",
                // our mapper before the one of CXF
                "default.wae.mapper.least.specific", true,
                "skip.default.json.provider.registration", true,
                "wadl.service.description.available", false));
        return factory.create();
    }

    @Override
    @Deactivate
    public void close() {
        bus.shutdown(false);
    }
}
