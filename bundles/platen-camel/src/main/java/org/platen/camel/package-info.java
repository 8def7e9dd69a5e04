/** Apache Camel for Platen: direct, seda, timer and log, and a factory that gets the class loaders right. */
@Export
@Version("1.0.0")
@NullMarked
package org.platen.camel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
