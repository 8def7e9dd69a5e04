/** Plugins and configurations of this node. Private to this bundle: others use the services of {@code org.platen.api.plugin}. */
@NullMarked
package org.platen.provisioning;

import org.jspecify.annotations.NullMarked;
