/** Serves the browser console, which is on top of the REST API alone. */
@NullMarked
package org.platen.web.internal;

import org.jspecify.annotations.NullMarked;
