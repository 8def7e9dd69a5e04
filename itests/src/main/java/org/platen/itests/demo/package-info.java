/** The demo: orders from two storefronts on their way through the house. Started by {@code ./platen demo}. */
@NullMarked
package org.platen.itests.demo;

import org.jspecify.annotations.NullMarked;
