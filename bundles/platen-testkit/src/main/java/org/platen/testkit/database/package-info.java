/** One real MariaDB for all tests of a build, one schema for each test class. */
@NullMarked
package org.platen.testkit.database;

import org.jspecify.annotations.NullMarked;
