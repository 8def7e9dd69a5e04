package org.platen.core.intake;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeRejects;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeService;
import org.platen.api.model.Address;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.catalog.AddressRules;
import org.platen.core.catalog.Rules;
import org.platen.core.port.Rejects;
import org.platen.core.port.Transactions;

/** The door to storefront orders that were not let in. */
public final class RejectUseCases implements IntakeRejects {
    private final Transactions transactions;
    private final IntakeService intake;
    private final Door door;

    public RejectUseCases(Transactions transactions, IntakeService intake, Door door) {
        this.transactions = transactions;
        this.intake = intake;
        this.door = door;
    }

    @Override
    public Page<Reject> find(Call call, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.rejects().open(page));
    }

    @Override
    public IntakeResult retry(Call call, long id, @Nullable Address shipTo) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Rejects.Stored stored = transactions
                .required(tx -> tx.rejects().get(id))
                .orElseThrow(() -> PlatenException.notFound("reject", id));
        if (shipTo != null) {
            Rules rules = new Rules();
            AddressRules.texts(rules, shipTo, "/shipTo");
            rules.check();
        }
        IncomingOrder order = shipTo == null ? stored.order() : to(stored.order(), shipTo);
        door.refusal(order).ifPresent(refusal -> {
            String pointer = refusal.code().equals("order.address") ? "/shipTo" : "/customer";
            throw PlatenException.field(Errors.CONTENT, pointer, refusal.reason());
        });
        Set<Role> roles = EnumSet.of(Role.INTEGRATOR);
        roles.addAll(call.roles());
        Call trying = new Call(call.actor(), roles, null, null, call.locations());
        return intake.reread(trying, stored.kind(), stored.storefront(), order, null);
    }

    private static IncomingOrder to(IncomingOrder o, Address shipTo) {
        return new IncomingOrder(
                o.externalId(),
                o.number(),
                o.placedAt(),
                o.updatedAt(),
                o.paid(),
                o.canceled(),
                o.test(),
                o.basket(),
                o.customerName(),
                o.customerEmail(),
                shipTo,
                o.shippingMethod(),
                o.note(),
                o.poNumber(),
                o.total(),
                o.lines(),
                o.hold());
    }
}
