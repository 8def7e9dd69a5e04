/** Buys labels from EasyPost. */
@NullMarked
package org.platen.carrier.easypost;

import org.jspecify.annotations.NullMarked;
