package org.platen.shell.internal.access;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.UserService.UserDraft;
import org.platen.shell.internal.Answer;

/** Makes a user. */
@Service
@Command(scope = "platen", name = "user-create", description = "Makes a user with a one-time password")
public final class UserCreate extends UserCommand {
    @Argument(index = 0, name = "name", description = "Name to log in with", required = true)
    String name = "";

    @Option(name = "--role", description = "admin, operator or integrator", multiValued = true, required = true)
    List<String> roles = List.of();

    @Option(name = "--location", description = "Code of a location that the user is limited to", multiValued = true)
    List<String> locations = List.of();

    @Option(name = "--display-name", description = "Name on the screen")
    @Nullable
    String displayName;

    @Option(name = "--language", description = "Language, such as en")
    @Nullable
    String language;

    @Override
    protected Answer run() {
        UserDraft draft = new UserDraft(displayName, roles(roles), Set.copyOf(locations), language, true);
        return told(users().create(call(), name, draft));
    }
}
