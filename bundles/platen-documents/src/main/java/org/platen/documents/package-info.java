/** Labels and papers. */
@NullMarked
package org.platen.documents;

import org.jspecify.annotations.NullMarked;
