@NullMarked
package org.platen.persistence.internal.jpa.catalog;

import org.jspecify.annotations.NullMarked;
