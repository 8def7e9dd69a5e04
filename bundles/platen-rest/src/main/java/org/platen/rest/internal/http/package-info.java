/** CXF behind one servlet. */
@NullMarked
package org.platen.rest.internal.http;

import org.jspecify.annotations.NullMarked;
