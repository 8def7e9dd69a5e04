package org.platen.rest.v1;

import org.platen.api.access.AccessService;

/** A token that was just made. The secret is shown this once and stored nowhere. */
public record NewTokenJson(TokenJson token, String secret) {
    public static NewTokenJson of(AccessService.NewToken made) {
        return new NewTokenJson(TokenJson.of(made.token()), made.secret());
    }
}
