package org.platen.security;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.security.cfg}. */
@ObjectClassDefinition(name = "Platen security", description = "Logins and API tokens")
@interface SecurityConfig {
    @AttributeDefinition(
            description = "Milliseconds that a token is remembered, and so the longest time until another node notices"
                    + " that it was revoked; at most 1000")
    int token_cache() default 1000;

    @AttributeDefinition(description = "Failed logins of a user or of an address before it has to wait")
    int login_failures() default 10;

    @AttributeDefinition(description = "Longest wait after failed logins in seconds; it grows from one second")
    int login_max_wait() default 900;

    @AttributeDefinition(description = "Minutes without use after which a browser's session ends")
    int session_idle() default 720;

    @AttributeDefinition(description = "Hours after which a browser's session ends in any case")
    int session_life() default 168;

    @AttributeDefinition(description = "Rounds of PBKDF2 for new passwords; at least 600000")
    int password_rounds() default 600_000;
}
