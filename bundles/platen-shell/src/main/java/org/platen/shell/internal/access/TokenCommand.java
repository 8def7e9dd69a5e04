package org.platen.shell.internal.access;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** A command on API tokens. */
abstract class TokenCommand extends PlatenCommand {
    static final Table<AccessService.TokenView> TABLE = Table.of(AccessService.TokenView.class)
            .column("Id", AccessService.TokenView::id)
            .column("Name", AccessService.TokenView::name)
            .column("Begins with", AccessService.TokenView::prefix)
            .column("Roles", AccessService.TokenView::roles)
            .column("Customer", AccessService.TokenView::customer)
            .column("Expires", AccessService.TokenView::expiresAt)
            .column("Last used", AccessService.TokenView::lastUsedAt)
            .column("Revoked", AccessService.TokenView::revoked);

    @Reference(optional = true)
    @Nullable
    AccessService service;

    final AccessService access() {
        return running(service, "The service of users and tokens");
    }
}
