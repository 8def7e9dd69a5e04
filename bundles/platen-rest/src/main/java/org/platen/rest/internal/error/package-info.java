/** Failures on the wire. */
@NullMarked
package org.platen.rest.internal.error;

import org.jspecify.annotations.NullMarked;
