/** The components: the core server, built once, and the servers of plugins. */
@NullMarked
package org.platen.rest.internal;

import org.jspecify.annotations.NullMarked;
