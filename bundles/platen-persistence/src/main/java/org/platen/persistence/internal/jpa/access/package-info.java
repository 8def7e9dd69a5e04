@NullMarked
package org.platen.persistence.internal.jpa.access;

import org.jspecify.annotations.NullMarked;
