package org.platen.shell.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.api.access.Role;
import org.platen.api.model.CustomerId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Makes an API token. */
@Service
@Command(scope = "platen", name = "token-create", description = "Makes an API token")
public final class TokenCreate extends TokenCommand {
    @Argument(index = 0, name = "name", description = "What it is for", required = true)
    String name = "";

    @Option(
            name = "--role",
            description = "admin, operator, integrator or customer",
            multiValued = true,
            required = true)
    List<String> roles = List.of();

    @Option(name = "--customer", description = "Id of the customer whose orders it may see")
    @Nullable
    String customer;

    @Option(name = "--days", description = "Days until it expires; never where missing")
    @Nullable
    String days;

    @Option(name = "--location", description = "Code of a location that it is limited to", multiValued = true)
    List<String> locations = List.of();

    @Override
    protected Answer run() {
        Set<Role> may = new LinkedHashSet<>();
        roles.forEach(role -> may.add(Words.choice("--role", role, Role.class)));
        CustomerId of = customer == null ? null : new CustomerId(Words.id("--customer", customer));
        Instant end = days == null ? null : Instant.now().plus(Duration.ofDays(Words.id("--days", days)));
        AccessService.NewToken made =
                access().createToken(call(), new AccessService.TokenDraft(name, may, of, end, Set.copyOf(locations)));
        return Answer.said(made, made.secret() + "\nThis token is shown once and never again.");
    }
}
