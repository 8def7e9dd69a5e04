/** The wire: what REST reads and writes, frozen by the OpenAPI document. Mapping to and from the api records is in static functions here. */
@NullMarked
package org.platen.rest.v1;

import org.jspecify.annotations.NullMarked;
