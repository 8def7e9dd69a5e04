package org.platen.rest.v1;

import java.time.Instant;
import java.util.Map;
import org.platen.api.access.UserService;

/** What happened to a user. */
public record UserMarkJson(long id, Instant at, String actor, String action, Map<String, String> detail) {
    public static UserMarkJson of(UserService.UserMark mark) {
        return new UserMarkJson(mark.id(), mark.at(), mark.actor(), mark.action(), mark.detail());
    }
}
