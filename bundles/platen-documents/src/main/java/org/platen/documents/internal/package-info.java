/** Labels and papers, drawn. */
@NullMarked
package org.platen.documents.internal;

import org.jspecify.annotations.NullMarked;
