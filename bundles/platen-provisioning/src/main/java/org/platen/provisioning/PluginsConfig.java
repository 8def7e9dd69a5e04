package org.platen.provisioning;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.provisioning.cfg}. */
@ObjectClassDefinition(name = "Platen plugins", description = "How plugins may be installed")
@interface PluginsConfig {
    @AttributeDefinition(
            name = "Uploads",
            description = "Whether an admin may install a bundle by sending it. Who may send code may do everything the"
                    + " server may do, so leave it off where plugins come from a repository")
    boolean uploads() default false;
}
