/** The paths. Each method parses, calls one use case and answers a wire record. */
@NullMarked
package org.platen.rest.internal.resource;

import org.jspecify.annotations.NullMarked;
