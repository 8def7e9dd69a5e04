package org.platen.provisioning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;

/** Which PIDs a bundle describes. */
final class Metatypes {
    private final MetaTypeService service;

    Metatypes(MetaTypeService service) {
        this.service = service;
    }

    List<String> singletons(Bundle bundle) {
        MetaTypeInformation information = information(bundle);
        return information == null ? List.of() : sorted(information.getPids());
    }

    List<String> factories(Bundle bundle) {
        MetaTypeInformation information = information(bundle);
        return information == null ? List.of() : sorted(information.getFactoryPids());
    }

    @Nullable
    MetaTypeInformation information(Bundle bundle) {
        return service.getMetaTypeInformation(bundle);
    }

    private static List<String> sorted(String @Nullable [] pids) {
        return pids == null ? List.of() : Stream.of(pids).sorted().toList();
    }
}
