/**
 * Server, pool and schema as plain Java, so that tests of any module use the same code as the running system. Not
 * exported: other bundles only see the {@code DataSource} service.
 */
@NullMarked
package org.platen.database;

import org.jspecify.annotations.NullMarked;
