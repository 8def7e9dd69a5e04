/** JSON in and out. */
@NullMarked
package org.platen.rest.internal.json;

import org.jspecify.annotations.NullMarked;
