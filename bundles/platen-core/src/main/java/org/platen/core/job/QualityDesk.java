package org.platen.core.job;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.QualityService;
import org.platen.core.floor.Scope;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;

/** Reject reasons and the report of rejects. */
public final class QualityDesk implements QualityService {
    private static final int LONGEST_LABEL = 120;

    private final Transactions transactions;
    private final Floor floor;

    public QualityDesk(Transactions transactions, Floor floor) {
        this.transactions = transactions;
        this.floor = floor;
    }

    @Override
    public List<RejectReason> reasons(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.quality().reasons());
    }

    @Override
    public RejectReason putReason(Call call, RejectReason reason) {
        call.require(Role.ADMIN);
        if (!reason.code().matches("[A-Z0-9]{1,20}")) {
            throw PlatenException.field(Errors.INVALID, "/code", "must be 1 to 20 capital letters or digits");
        }
        if (reason.label().isBlank() || reason.label().length() > LONGEST_LABEL) {
            throw PlatenException.field(Errors.INVALID, "/label", "must have 1 to " + LONGEST_LABEL + " characters");
        }
        transactions.required(tx -> {
            tx.quality().putReason(reason);
            return reason;
        });
        return reason;
    }

    @Override
    public List<RejectRow> rejects(Call call, Instant from, Instant to, By by, @Nullable String location) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (!from.isBefore(to)) {
            throw PlatenException.field(Errors.INVALID, "from", "must be before 'to'");
        }
        Set<Long> at = Scope.asked(call, floor, location);
        return transactions.required(tx -> tx.quality().report(from, to, by, at));
    }
}
