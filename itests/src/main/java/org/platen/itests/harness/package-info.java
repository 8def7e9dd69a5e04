/** Starts the real distribution and talks to it as a shop does: over HTTP, the shell and the storefronts' webhooks. */
@NullMarked
package org.platen.itests.harness;

import org.jspecify.annotations.NullMarked;
