package org.platen.shell.internal.access;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Ends an API token. */
@Service
@Command(scope = "platen", name = "token-revoke", description = "Ends an API token at once")
public final class TokenRevoke extends TokenCommand {
    @Argument(index = 0, name = "id", description = "Id of the token", required = true)
    long id;

    @Override
    protected Answer run() {
        access().revokeToken(call(), id);
        return Answer.said(Map.of("id", id), "Token " + id + " is revoked");
    }
}
