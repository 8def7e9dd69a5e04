package org.platen.shell.internal.access;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Ends an API token. */
@Service
@Command(scope = "platen", name = "token-revoke", description = "Ends an API token at once")
public final class TokenRevoke extends TokenCommand {
    @Argument(index = 0, name = "id", description = "Id of the token", required = true)
    String id = "";

    @Override
    protected Answer run() {
        long token = Words.id("id", id);
        access().revokeToken(call(), token);
        return Answer.said(Map.of("id", token), "Token " + id + " is revoked");
    }
}
