/** What a connection to a carrier must keep to, and stand-ins for carriers. */
@NullMarked
package org.platen.testkit.carrier;

import org.jspecify.annotations.NullMarked;
