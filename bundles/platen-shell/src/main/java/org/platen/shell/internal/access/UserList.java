package org.platen.shell.internal.access;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Lists people who log in. */
@Service
@Command(scope = "platen", name = "user-list", description = "Lists users")
public final class UserList extends UserCommand {
    @Override
    protected Answer run() {
        return Answer.rows(users().users(call()), TABLE);
    }
}
