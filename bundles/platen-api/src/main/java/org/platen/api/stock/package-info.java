/** Materials, stock by bin, and what is on order. */
@Export
@Version("1.0.0")
@NullMarked
package org.platen.api.stock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
