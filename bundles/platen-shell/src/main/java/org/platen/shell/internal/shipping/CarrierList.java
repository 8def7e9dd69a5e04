package org.platen.shell.internal.shipping;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.CarrierService.Connection;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** Lists the carriers. */
@Service
@Command(scope = "platen", name = "carrier-list", description = "Lists the carriers that labels can be bought from")
public final class CarrierList extends PlatenCommand {
    private static final Table<Connection> TABLE = Table.of(Connection.class)
            .column("Key", Connection::key)
            .column("Kind", Connection::kind)
            .column("Can", Connection::capabilities);

    @Reference(optional = true)
    @Nullable
    CarrierService carriers;

    @Override
    protected Answer run() {
        return Answer.rows(running(carriers, "The service of carriers").connections(call()), TABLE);
    }
}
