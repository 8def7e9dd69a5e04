@Export
@Version("1.0.0")
@NullMarked
package org.platen.api.console;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
