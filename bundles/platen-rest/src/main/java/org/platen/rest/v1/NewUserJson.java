package org.platen.rest.v1;

import org.platen.api.access.UserService;

/** A user with a one-time password, which is shown this once. */
public record NewUserJson(UserJson user, String oneTimePassword) implements Linked {
    public static NewUserJson of(UserService.NewPassword made) {
        return new NewUserJson(UserJson.of(made.user()), made.password());
    }

    @Override
    public String href() {
        return user.href();
    }
}
