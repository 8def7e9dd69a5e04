/** The moving work in plain SQL: multi-row statements, keyset pages, claims by SKIP LOCKED. */
@NullMarked
package org.platen.persistence.internal.sql;

import org.jspecify.annotations.NullMarked;
