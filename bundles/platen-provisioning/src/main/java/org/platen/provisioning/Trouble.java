package org.platen.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * What keeps an installed plugin from its work.
 *
 * @param failed whether a person must act; else it only has nothing to do
 */
record Trouble(boolean failed, String words) {
    private static final int LONGEST = 300;

    /** Looks for trouble at one bundle after the other. */
    static final class Finder {
        private final Fit fit;
        private final ServiceComponentRuntime components;

        Finder(Fit fit, ServiceComponentRuntime components) {
            this.fit = fit;
            this.components = components;
        }

        /** Of a bundle that somebody wants to run. */
        Optional<Trouble> of(Bundle bundle, Map<String, String> refused, List<String> factories) {
            if (bundle.getState() != Bundle.ACTIVE) {
                List<String> missing = fit.missing(bundle);
                return Optional.of(new Trouble(
                        true,
                        missing.isEmpty()
                                ? "It did not start; the log tells why"
                                : "It needs " + String.join("; ", missing)));
            }
            Collection<ComponentDescriptionDTO> described = components.getComponentDescriptionDTOs(bundle);
            List<Trouble> troubles = new ArrayList<>();
            for (ComponentDescriptionDTO component : described) {
                of(component, factories).ifPresent(troubles::add);
            }
            refused.forEach(
                    (key, why) -> troubles.add(new Trouble(true, "Decoration type " + key + " is refused: " + why)));
            return troubles.stream()
                    .filter(Trouble::failed)
                    .findFirst()
                    .or(() -> troubles.stream().findFirst());
        }

        private Optional<Trouble> of(ComponentDescriptionDTO component, List<String> factories) {
            Collection<ComponentConfigurationDTO> instances = components.getComponentConfigurationDTOs(component);
            String pid = component.configurationPid.length == 0 ? component.name : component.configurationPid[0];
            boolean nothing = instances.isEmpty()
                    || instances.stream()
                            .allMatch(one -> one.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION);
            if ("require".equals(component.configurationPolicy) && nothing) {
                return Optional.of(
                        factories.contains(pid)
                                ? new Trouble(false, "It has no connection yet: make one of configuration " + pid)
                                : new Trouble(true, "It needs its configuration " + pid));
            }
            for (ComponentConfigurationDTO instance : instances) {
                if (instance.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    return Optional.of(
                            new Trouble(true, where(instance) + "failed to start: " + cause(instance.failure)));
                }
                if (instance.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    return Optional.of(new Trouble(true, where(instance) + "waits for " + waits(component, instance)));
                }
            }
            return Optional.empty();
        }

        private static String where(ComponentConfigurationDTO instance) {
            Object pid = instance.properties == null ? null : instance.properties.get("service.pid");
            return pid == null ? "It " : "With configuration " + pid + " it ";
        }

        private static String waits(ComponentDescriptionDTO component, ComponentConfigurationDTO instance) {
            List<String> names = new ArrayList<>();
            for (var unsatisfied : instance.unsatisfiedReferences) {
                for (var reference : component.references) {
                    if (reference.name.equals(unsatisfied.name)) {
                        names.add(reference.interfaceName);
                    }
                }
            }
            return names.isEmpty() ? "a service" : String.join(", ", names);
        }

        /** The last cause of a stack trace, which says what really happened. */
        static String cause(@org.jspecify.annotations.Nullable String trace) {
            if (trace == null || trace.isBlank()) {
                return "the log tells why";
            }
            String first = trace.lines().findFirst().orElse("");
            String last = trace.lines()
                    .filter(line -> line.startsWith("Caused by: "))
                    .reduce((one, two) -> two)
                    .map(line -> line.substring("Caused by: ".length()))
                    .orElse(first);
            int colon = last.indexOf(": ");
            String words = colon > 0 && !last.substring(0, colon).contains(" ") ? last.substring(colon + 2) : last;
            return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        }
    }

    /** Whether somebody wants the bundle to run. */
    static boolean wanted(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }
}
