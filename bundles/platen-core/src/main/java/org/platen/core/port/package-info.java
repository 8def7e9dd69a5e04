/** What the domain needs of a store; implemented by platen-persistence and nobody else. */
@Export
@Version("1.0.0")
@NullMarked
package org.platen.core.port;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
