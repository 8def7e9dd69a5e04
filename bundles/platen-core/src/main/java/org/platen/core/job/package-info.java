@NullMarked
package org.platen.core.job;

import org.jspecify.annotations.NullMarked;
