package org.platen.core.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.PurchaseDraft;
import org.platen.api.stock.PurchaseService;
import org.platen.api.stock.PurchaseView;
import org.platen.api.stock.ReceiptDraft;
import org.platen.core.catalog.Decimals;
import org.platen.core.catalog.Rules;
import org.platen.core.floor.Scope;
import org.platen.core.job.OnOrder;
import org.platen.core.job.StockSweep;
import org.platen.core.port.JobRow;
import org.platen.core.port.Purchases;
import org.platen.core.port.Stock;
import org.platen.core.port.Storeroom;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/**
 * Orders to suppliers, and what arrives of them. Who is limited to locations buys for these, and knows of what is bought for
 * these.
 */
public final class PurchaseUseCases implements PurchaseService {
    private final Transactions transactions;
    private final Floor floor;
    private final OnOrder jobs;
    private final StockSweep sweep;
    private final Clock clock;

    public PurchaseUseCases(Transactions transactions, Floor floor, OnOrder jobs, StockSweep sweep, Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.jobs = jobs;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public PurchaseView create(Call call, PurchaseDraft draft) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (draft.supplier().isBlank() || draft.supplier().length() > 200) {
            throw PlatenException.field(Errors.INVALID, "/supplier", "must have 1 to 200 characters");
        }
        if (draft.lines().isEmpty()) {
            throw PlatenException.field(Errors.INVALID, "/lines", "must not be empty");
        }
        Rules rules = new Rules();
        rules.optional(draft.reference(), 120, "/reference");
        rules.check();
        long location = StockUseCases.locationOf(call, floor, draft.location());
        Instant now = clock.instant();
        return transactions.required(tx -> {
            Optional<String> earlier = tx.once().earlier(call);
            if (earlier.isPresent()) {
                return tx.purchases().get(Long.parseLong(earlier.get())).orElseThrow();
            }
            long id = tx.ids(1).get(0);
            List<Long> ids = tx.ids(draft.lines().size());
            List<Purchases.Line> lines = new ArrayList<>();
            Map<Stock.Place, BigDecimal> incoming = new HashMap<>();
            Map<JobId, Set<String>> tied = new LinkedHashMap<>();
            for (PurchaseDraft.Line line : draft.lines()) {
                String pointer = "/lines/" + lines.size();
                requireMore(line.amount(), pointer);
                Storeroom.Known material = StockUseCases.materialOf(tx, line.material(), pointer + "/material");
                lines.add(new Purchases.Line(ids.get(lines.size()), material.id(), line.amount(), line.job()));
                incoming.merge(new Stock.Place(location, material.id()), line.amount(), BigDecimal::add);
                if (line.job() != null) {
                    tied.computeIfAbsent(line.job(), key -> new HashSet<>()).add(line.material());
                }
            }
            List<JobRow> locked = OnOrder.lock(tx, tied.keySet());
            requireTied(call, draft, locked, location);
            tx.purchases().insert(id, draft.supplier(), location, draft.reference(), lines, call.actor(), now);
            tx.stock().lock(incoming.keySet());
            incoming.forEach(tx.stock()::addIncoming);
            String name = draft.supplier() + (draft.reference() == null ? "" : " " + draft.reference());
            jobs.ordered(tx, call.actor(), locked, tied, id, name, now);
            tx.once().keep(call, Long.toString(id), now);
            return tx.purchases().get(id).orElseThrow();
        });
    }

    private static void requireMore(BigDecimal amount, String pointer) {
        if (amount.signum() <= 0) {
            throw PlatenException.field(Errors.INVALID, pointer + "/amount", "must be more than 0");
        }
        if (!Decimals.stored(amount)) {
            throw PlatenException.field(Errors.INVALID, pointer + "/amount", Decimals.TOO_LONG);
        }
    }

    private static void requireTied(Call call, PurchaseDraft draft, List<JobRow> locked, long location) {
        Map<JobId, JobRow> found = new HashMap<>();
        locked.forEach(job -> found.put(job.id(), job));
        for (int i = 0; i < draft.lines().size(); i++) {
            JobId id = draft.lines().get(i).job();
            JobRow job = id == null ? null : found.get(id);
            String pointer = "/lines/" + i + "/jobId";
            if (id != null && (job == null || !call.at(job.location()))) {
                throw PlatenException.field(Errors.CONTENT, pointer, "There is no job " + id);
            }
            if (job != null && job.phase().isFinal()) {
                throw PlatenException.field(Errors.CONTENT, pointer, "Job " + id + " is over");
            }
            if (job != null && !Objects.equals(job.location(), location)) {
                throw PlatenException.field(Errors.CONTENT, pointer, "Job " + id + " is made at another location");
            }
        }
    }

    @Override
    public PurchaseView get(Call call, long purchase) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions
                .required(tx -> tx.purchases().get(purchase))
                .filter(found -> Scope.at(call, floor, found.location()))
                .orElseThrow(() -> PlatenException.notFound("purchase order", purchase));
    }

    @Override
    public Page<PurchaseView> find(Call call, PurchaseView.@Nullable State state, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.purchases().find(state, call.locations(), page));
    }

    @Override
    public PurchaseView cancel(Call call, long id) {
        long location = StockUseCases.locationOf(call, floor, get(call, id).location());
        return transactions.required(tx -> {
            PurchaseView purchase = open(tx, id);
            List<JobRow> locked = OnOrder.lock(tx, tied(purchase));
            nothingMore(tx, purchase, location, Map.of());
            tx.purchases().setState(id, PurchaseView.State.CANCELED);
            jobs.nothingMore(tx, call.actor(), locked, clock.instant());
            return tx.purchases().get(id).orElseThrow();
        });
    }

    private static PurchaseView open(Tx tx, long id) {
        PurchaseView purchase =
                tx.purchases().lock(id).orElseThrow(() -> PlatenException.notFound("purchase order", id));
        if (purchase.state() != PurchaseView.State.OPEN) {
            throw PlatenException.refused(
                    Errors.STATE, "The purchase order is over", purchase.state().name(), List.of());
        }
        return purchase;
    }

    private static Set<JobId> tied(PurchaseView purchase) {
        Set<JobId> jobs = new LinkedHashSet<>();
        for (PurchaseView.Line line : purchase.lines()) {
            if (line.job() != null) {
                jobs.add(line.job());
            }
        }
        return jobs;
    }

    /** What is still open of the lines, after what arrived now, is not on its way any more. */
    private static void nothingMore(Tx tx, PurchaseView purchase, long location, Map<Long, BigDecimal> arrived) {
        Map<Stock.Place, BigDecimal> gone = new HashMap<>();
        for (PurchaseView.Line line : purchase.lines()) {
            BigDecimal rest = line.open()
                    .subtract(arrived.getOrDefault(line.id(), BigDecimal.ZERO))
                    .max(BigDecimal.ZERO);
            if (rest.signum() > 0) {
                long material = StockUseCases.materialOf(tx, line.material(), "/material")
                        .id();
                gone.merge(new Stock.Place(location, material), rest.negate(), BigDecimal::add);
            }
        }
        if (!gone.isEmpty()) {
            tx.stock().lock(gone.keySet());
            gone.forEach(tx.stock()::addIncoming);
        }
    }

    @Override
    public PurchaseView receive(Call call, long id, ReceiptDraft receipt) {
        call.require(Role.OPERATOR);
        if (receipt.lines().isEmpty() && !receipt.complete()) {
            throw PlatenException.field(Errors.INVALID, "/lines", "must not be empty");
        }
        Instant now = clock.instant();
        long location = StockUseCases.locationOf(call, floor, get(call, id).location());
        Set<String> materials = new LinkedHashSet<>();
        PurchaseView after = transactions.required(tx -> {
            materials.clear();
            if (tx.once().earlier(call).isPresent()) {
                return tx.purchases().get(id).orElseThrow();
            }
            PurchaseView purchase = open(tx, id);
            Map<Long, PurchaseView.Line> lines = new HashMap<>();
            purchase.lines().forEach(line -> lines.put(line.id(), line));
            Set<JobId> tied = new LinkedHashSet<>(receipt.complete() ? tied(purchase) : Set.of());
            receipt.lines()
                    .forEach(one -> Optional.ofNullable(lines.get(one.line()))
                            .map(PurchaseView.Line::job)
                            .ifPresent(tied::add));
            List<JobRow> locked = OnOrder.lock(tx, tied);
            Map<Long, BigDecimal> arrived = new HashMap<>();
            List<OnOrder.Arrival> arrivals = new ArrayList<>();
            for (int i = 0; i < receipt.lines().size(); i++) {
                ReceiptDraft.Line one = receipt.lines().get(i);
                PurchaseView.Line line = lines.get(one.line());
                if (line == null) {
                    throw PlatenException.field(
                            Errors.CONTENT, "/lines/" + i + "/line", "The purchase order has no line " + one.line());
                }
                requireMore(one.amount(), "/lines/" + i);
                BigDecimal before = arrived.getOrDefault(line.id(), BigDecimal.ZERO);
                BigDecimal rest = line.open().subtract(before).max(BigDecimal.ZERO);
                long material = StockUseCases.materialOf(tx, line.material(), "/material")
                        .id();
                Stock.Place place = new Stock.Place(location, material);
                tx.stock().lock(List.of(place));
                long bin = StockUseCases.binOf(tx, location, one.bin(), "/lines/" + i + "/bin");
                tx.stock()
                        .move(
                                new Stock.Movement(
                                        MovementKind.RECEIPT,
                                        location,
                                        bin,
                                        material,
                                        one.amount(),
                                        one.amount(),
                                        purchase.reference(),
                                        line.job(),
                                        line.id()),
                                call.actor(),
                                now);
                tx.stock().addIncoming(place, one.amount().min(rest).negate());
                tx.purchases().received(line.id(), one.amount());
                arrived.merge(line.id(), one.amount(), BigDecimal::add);
                materials.add(line.material());
                if (line.job() != null) {
                    arrivals.add(new OnOrder.Arrival(line.job(), line.material(), one.amount()));
                }
            }
            boolean all = purchase.lines().stream()
                    .allMatch(line ->
                            arrived.getOrDefault(line.id(), BigDecimal.ZERO).compareTo(line.open()) >= 0);
            if (receipt.complete()) {
                nothingMore(tx, purchase, location, arrived);
            }
            if (all || receipt.complete()) {
                tx.purchases().setState(id, PurchaseView.State.CLOSED);
            }
            jobs.arrived(tx, call.actor(), locked, arrivals, now);
            if (receipt.complete()) {
                jobs.nothingMore(
                        tx,
                        call.actor(),
                        tx.jobs().lock(locked.stream().map(JobRow::id).toList()),
                        now);
            }
            tx.once().keep(call, Long.toString(id), now);
            return tx.purchases().get(id).orElseThrow();
        });
        if (!materials.isEmpty()) {
            sweep.of(call.actor(), location, materials);
        }
        return after;
    }
}
