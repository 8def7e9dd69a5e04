package org.platen.shell.internal.access;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Gives a user a new one-time password. */
@Service
@Command(
        scope = "platen",
        name = "user-password",
        description = "Gives a user a new one-time password and ends the user's sessions")
public final class UserPassword extends UserCommand {
    @Argument(index = 0, name = "name", description = "Name of the user", required = true)
    String name = "";

    @Override
    protected Answer run() {
        return told(users().resetPassword(call(), name));
    }
}
