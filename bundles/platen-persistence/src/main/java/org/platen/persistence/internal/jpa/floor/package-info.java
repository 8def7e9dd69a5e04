@NullMarked
package org.platen.persistence.internal.jpa.floor;

import org.jspecify.annotations.NullMarked;
