@NullMarked
package org.platen.database.internal;

import org.jspecify.annotations.NullMarked;
