/** What JPA serves: master data and users. The moving work goes by plain SQL beside this package. */
@NullMarked
package org.platen.persistence.internal.jpa;

import org.jspecify.annotations.NullMarked;
