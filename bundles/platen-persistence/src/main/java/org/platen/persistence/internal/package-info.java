/** What both ways to the database share. */
@NullMarked
package org.platen.persistence.internal;

import org.jspecify.annotations.NullMarked;
