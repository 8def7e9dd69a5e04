/** Health over HTTP, for people, scripts and orchestrators. */
@NullMarked
package org.platen.rest.internal.health;

import org.jspecify.annotations.NullMarked;
