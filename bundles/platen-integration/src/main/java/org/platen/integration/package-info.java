/** The ways between storefronts and the house: webhooks in, inbox, outbox, polling, and the timers of the platform. */
@NullMarked
package org.platen.integration;

import org.jspecify.annotations.NullMarked;
