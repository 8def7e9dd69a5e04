@NullMarked
package org.platen.workflow.internal;

import org.jspecify.annotations.NullMarked;
