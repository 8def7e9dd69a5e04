/** The database server that Platen brings along. */
@NullMarked
package org.platen.database.embedded;

import org.jspecify.annotations.NullMarked;
