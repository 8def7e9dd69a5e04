package org.platen.shell.internal.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Role;
import org.platen.api.access.UserService;
import org.platen.api.access.UserService.UserView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** A command on people who log in. */
abstract class UserCommand extends PlatenCommand {
    static final Table<UserView> TABLE = Table.of(UserView.class)
            .column("Name", UserView::name)
            .column("Is", UserView::displayName)
            .column("Roles", UserView::roles)
            .column("Locations", UserView::locations)
            .column("Active", UserView::active)
            .column("Must change", UserView::mustChange)
            .column("Last login", UserView::lastLoginAt)
            .column("Sessions", UserView::sessions)
            .column("Tokens", UserView::tokens);

    @Reference(optional = true)
    @Nullable
    UserService service;

    final UserService users() {
        return running(service, "The service of users and tokens");
    }

    static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Words.choice("--role", name, Role.class)));
        return roles;
    }

    static Answer told(UserService.NewPassword made) {
        return Answer.said(
                made,
                made.password() + "\nThe one-time password of " + made.user().name()
                        + " is shown once and never again; it must be changed at the first login.");
    }
}
