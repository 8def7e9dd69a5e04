package org.platen.shell.internal.storefront;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** Lists shop connections. */
@Service
@Command(scope = "platen", name = "storefront-list", description = "Lists the shop connections whose adapter runs")
public final class StorefrontList extends PlatenCommand {
    private static final Table<StorefrontWebhooks.Connection> TABLE = Table.of(StorefrontWebhooks.Connection.class)
            .column("Storefront", StorefrontWebhooks.Connection::storefront)
            .column("Kind", StorefrontWebhooks.Connection::kind)
            .column("Can", StorefrontWebhooks.Connection::capabilities);

    @Reference(optional = true)
    @Nullable
    StorefrontWebhooks service;

    @Override
    protected Answer run() {
        return Answer.rows(running(service, "The service of storefronts").connections(call()), TABLE);
    }
}
