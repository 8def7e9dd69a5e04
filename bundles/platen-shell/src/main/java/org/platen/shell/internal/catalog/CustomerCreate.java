package org.platen.shell.internal.catalog;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.shell.internal.Answer;

/** Makes a customer. */
@Service
@Command(scope = "platen", name = "customer-create", description = "Makes a customer")
public final class CustomerCreate extends CatalogCommand {
    @Argument(index = 0, name = "name", description = "Name, in quotes", required = true)
    String name = "";

    @Option(name = "--email", description = "E-mail address")
    @Nullable
    String email;

    @Option(name = "--on-account", description = "Orders count as paid")
    boolean onAccount;

    @Option(name = "--needs-approval", description = "Orders wait for approval")
    boolean needsApproval;

    @Override
    protected Answer run() {
        CustomerDraft draft = new CustomerDraft(name, email, null, onAccount, needsApproval);
        CustomerView customer = catalog().createCustomer(call(), draft);
        return Answer.said(customer, "Customer " + customer.id() + " is " + customer.name());
    }
}
