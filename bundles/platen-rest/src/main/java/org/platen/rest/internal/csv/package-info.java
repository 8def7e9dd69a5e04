@NullMarked
package org.platen.rest.internal.csv;

import org.jspecify.annotations.NullMarked;
