package org.platen.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;

/** What nobody can see from outside: how the bundles stand, and what a plugin's coming and going does to them. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BundlesIT {
    private static final String DTG = "platen-decoration-dtg";
    private static final String TYPE = "org.platen.spi.decoration.DecorationType";

    @Inject
    private BundleContext context;

    @Configuration
    public static Option[] distribution() {
        return ExamSetup.distribution("exam");
    }

    @Before
    public void the_order_service_is_there() throws Exception {
        await("org.platen.api.order.OrderService", "(objectClass=*)", true);
        await(TYPE, "(objectClass=*)", true);
    }

    private void await(String service, String filter, boolean present) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (references(service, filter).isEmpty() == present) {
            assertTrue(service + " is " + (present ? "missing" : "still there"), System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private List<ServiceReference<?>> references(String service, String filter) throws Exception {
        ServiceReference<?>[] found = context.getAllServiceReferences(service, filter);
        return found == null ? List.of() : Arrays.asList(found);
    }

    private List<Bundle> platen() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("platen-"))
                .toList();
    }

    @Test
    public void every_bundle_of_platen_is_active() {
        List<String> idle = platen().stream()
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::toString)
                .toList();

        assertEquals(List.of(), idle);
        assertTrue(platen().size() >= 16);
    }

    /** Storefront adapters wait for their configuration; everything else has all it needs. */
    @Test
    public void every_component_is_satisfied() throws Exception {
        ServiceTracker<Object, Object> tracker =
                new ServiceTracker<>(context, "org.osgi.service.component.runtime.ServiceComponentRuntime", null);
        tracker.open();
        Object runtime = tracker.waitForService(10_000);
        List<String> unsatisfied = unsatisfied(runtime);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!unsatisfied.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            unsatisfied = unsatisfied(runtime);
        }
        tracker.close();

        assertEquals(List.of(), unsatisfied);
    }

    private List<String> unsatisfied(Object runtime) throws Exception {
        List<String> unsatisfied = new ArrayList<>();
        for (Bundle bundle : platen()) {
            Object descriptions = runtime.getClass()
                    .getMethod("getComponentDescriptionDTOs", Bundle[].class)
                    .invoke(runtime, (Object) new Bundle[] {bundle});
            for (Object description : (Iterable<?>) descriptions) {
                Object configurations = runtime.getClass()
                        .getMethod("getComponentConfigurationDTOs", description.getClass())
                        .invoke(runtime, description);
                for (Object configuration : (Iterable<?>) configurations) {
                    int state = configuration.getClass().getField("state").getInt(configuration);
                    // 4: satisfied, 8: active
                    if (state != 4 && state != 8 && !bundle.getSymbolicName().contains("storefront")) {
                        unsatisfied.add(bundle.getSymbolicName() + " "
                                + description.getClass().getField("name").get(description) + " "
                                + configuration.getClass().getField("failure").get(configuration));
                    }
                }
            }
        }
        return unsatisfied;
    }

    @Test
    public void only_contracts_are_exported() {
        List<String> others = new ArrayList<>();
        for (Bundle bundle : platen()) {
            for (BundleCapability exported :
                    bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                String name = (String) exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
                if (name.startsWith("org.platen.")
                        && !name.startsWith("org.platen.api")
                        && !name.startsWith("org.platen.spi")
                        && !name.startsWith("org.platen.core.port")
                        && !name.equals("org.platen.camel")) {
                    others.add(bundle.getSymbolicName() + " " + name);
                }
            }
        }

        assertEquals(List.of(), others);
    }

    @Test
    public void a_plugin_goes_and_comes_without_anybody_else_being_touched() throws Exception {
        Bundle dtg = platen().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(DTG))
                .findFirst()
                .orElseThrow();
        String location = dtg.getLocation();
        Map<Long, String> before = others();
        int types = references(TYPE, "(objectClass=*)").size();

        dtg.uninstall();
        assertEquals(types - 1, references(TYPE, "(objectClass=*)").size());
        assertEquals(before, others());

        Bundle again = context.installBundle(location);
        again.start();
        await(TYPE, "(service.bundleid=" + again.getBundleId() + ")", true);

        assertFalse(again.getBundleId() == dtg.getBundleId());
        assertEquals(types, references(TYPE, "(objectClass=*)").size());
        assertEquals(before, others());
    }

    /** State and last change of every bundle but the one; wiring that was renewed shows as another object. */
    private Map<Long, String> others() {
        Map<Long, String> all = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (!DTG.equals(bundle.getSymbolicName())) {
                org.osgi.framework.wiring.BundleWiring wiring =
                        bundle.adapt(org.osgi.framework.wiring.BundleWiring.class);
                all.put(
                        bundle.getBundleId(),
                        bundle.getSymbolicName() + " " + bundle.getState() + " " + bundle.getLastModified() + " "
                                + System.identityHashCode(wiring));
            }
        }
        return all;
    }
}
