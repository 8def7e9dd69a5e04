@Export
@Version("1.0.0")
@NullMarked
package org.platen.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
