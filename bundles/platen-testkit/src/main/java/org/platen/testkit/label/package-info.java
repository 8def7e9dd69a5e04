/** Reads labels and papers back as a scanner does. */
@NullMarked
package org.platen.testkit.label;

import org.jspecify.annotations.NullMarked;
