package org.platen.shell.internal.catalog;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.CustomerView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists customers. */
@Service
@Command(scope = "platen", name = "customer-list", description = "Lists customers")
public final class CustomerList extends CatalogCommand {
    static final Table<CustomerView> TABLE = Table.of(CustomerView.class)
            .column("Id", CustomerView::id)
            .column("Name", CustomerView::name)
            .column("E-mail", CustomerView::email)
            .column("On account", CustomerView::onAccount)
            .column("Needs approval", CustomerView::needsApproval);

    @Argument(index = 0, name = "text", description = "Beginning of the name or e-mail")
    @Nullable
    String text;

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        return Answer.page(catalog().findCustomers(call(), text, Words.page(limit, after)), TABLE);
    }
}
