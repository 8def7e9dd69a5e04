package org.platen.shell.internal.access;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Lists API tokens. */
@Service
@Command(scope = "platen", name = "token-list", description = "Lists API tokens")
public final class TokenList extends TokenCommand {
    @Override
    protected Answer run() {
        return Answer.rows(access().tokens(call()), TABLE);
    }
}
