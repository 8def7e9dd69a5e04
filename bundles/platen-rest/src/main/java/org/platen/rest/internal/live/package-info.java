/** Server-sent events. */
@NullMarked
package org.platen.rest.internal.live;

import org.jspecify.annotations.NullMarked;
