package org.platen.shell.internal.access;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.access.UserService.UserDraft;
import org.platen.api.access.UserService.UserView;
import org.platen.shell.internal.Answer;

/** Changes a user; what is not named stays as it is. */
@Service
@Command(
        scope = "platen",
        name = "user-change",
        description = "Changes roles or locations of a user, or lets the user in or out")
public final class UserChange extends UserCommand {
    @Argument(index = 0, name = "name", description = "Name of the user", required = true)
    String name = "";

    @Option(name = "--role", description = "admin, operator or integrator", multiValued = true)
    List<String> roles = List.of();

    @Option(name = "--location", description = "Code of a location that the user is limited to", multiValued = true)
    List<String> locations = List.of();

    @Option(name = "--everywhere", description = "Not limited to locations any more")
    boolean everywhere;

    @Option(name = "--deactivate", description = "Ends sessions and own tokens; no login until activated")
    boolean deactivate;

    @Option(name = "--activate", description = "May log in again")
    boolean activate;

    @Override
    protected Answer run() {
        UserView before = users().user(call(), name);
        Set<String> places = everywhere ? Set.of() : locations.isEmpty() ? before.locations() : Set.copyOf(locations);
        UserDraft draft = new UserDraft(
                before.displayName(),
                roles.isEmpty() ? before.roles() : roles(roles),
                places,
                before.language(),
                activate || (before.active() && !deactivate));
        UserView after = users().change(call(), name, draft, OptionalLong.of(before.version()));
        return Answer.rows(List.of(after), TABLE);
    }
}
