package org.platen.core.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.BinView;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MaterialFilter;
import org.platen.api.stock.MaterialView;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.api.stock.OrderMaterial;
import org.platen.api.stock.StockService;
import org.platen.api.stock.StockView;
import org.platen.core.catalog.Decimals;
import org.platen.core.catalog.Rules;
import org.platen.core.floor.Scope;
import org.platen.core.job.StockSweep;
import org.platen.core.order.OrderReader;
import org.platen.core.port.JobRow;
import org.platen.core.port.Stock;
import org.platen.core.port.Storeroom;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/**
 * Materials, bins and movements by hand. Materials are shared by all locations; who is limited to some sees and moves the
 * stock of these.
 */
public final class StockUseCases implements StockService {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/+-]{0,99}");
    private static final Set<MovementKind> BY_HAND = Set.of(
            MovementKind.RECEIPT,
            MovementKind.COUNT,
            MovementKind.CORRECTION,
            MovementKind.WASTE,
            MovementKind.TRANSFER);

    private final Transactions transactions;
    private final Floor floor;
    /** How often a count is booked anew that meets other jobs' reservations each time. */
    private static final int TRIES = 5;

    private final ShortCounts shortCounts;
    private final StockSweep sweep;
    private final Clock clock;

    public StockUseCases(
            Transactions transactions, Floor floor, ShortCounts shortCounts, StockSweep sweep, Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.shortCounts = shortCounts;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public MaterialView putMaterial(Call call, String code, MaterialDraft draft) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        List<FieldError> errors = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            errors.add(new FieldError("/code", Errors.INVALID.id(), "must be 1 to 100 letters, digits or . _ : / + -"));
        }
        length(draft.name(), "/name", 300, errors);
        length(draft.unit(), "/unit", 20, errors);
        Rules rules = new Rules();
        rules.optional(draft.supplier(), 200, "/supplier");
        errors.addAll(rules.errors());
        if (draft.lowAt() != null && draft.lowAt().signum() < 0) {
            errors.add(new FieldError("/lowAt", Errors.INVALID.id(), "must not be less than 0"));
        }
        if (draft.lowAt() != null && !Decimals.stored(draft.lowAt())) {
            errors.add(new FieldError("/lowAt", Errors.INVALID.id(), Decimals.TOO_LONG));
        }
        if (!errors.isEmpty()) {
            throw PlatenException.fields(Errors.INVALID, errors);
        }
        return transactions.required(tx -> {
            tx.storeroom().material(code, Set.of()).ifPresent(known -> requireUnit(known, draft));
            tx.storeroom().putMaterial(code, draft);
            return tx.storeroom().material(code, call.locations()).orElseThrow();
        });
    }

    /** Stock counted in pieces does not become litres. */
    private static void requireUnit(MaterialView known, MaterialDraft draft) {
        if (!known.unit().equals(draft.unit())
                && (known.onHand().signum() != 0 || known.incoming().signum() != 0)) {
            throw PlatenException.field(
                    Errors.CONTENT, "/unit", "cannot change while there is stock: it is counted in " + known.unit());
        }
    }

    private static void length(@Nullable String text, String pointer, int most, List<FieldError> errors) {
        if (text == null || text.isBlank() || text.length() > most) {
            errors.add(new FieldError(pointer, Errors.INVALID.id(), "must have 1 to " + most + " characters"));
        }
    }

    @Override
    public MaterialView material(Call call, String code) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions
                .required(tx -> tx.storeroom().material(code, call.locations()))
                .orElseThrow(() -> PlatenException.notFound("material", code));
    }

    @Override
    public Page<MaterialView> materials(Call call, MaterialFilter filter, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.storeroom().materials(filter, call.locations(), page));
    }

    @Override
    public BinView putBin(Call call, BinView bin) {
        call.require(Role.OPERATOR);
        if (!CODE.matcher(bin.code()).matches() || bin.code().length() > 40) {
            throw PlatenException.field(Errors.INVALID, "/code", "must be 1 to 40 letters, digits or . _ : / + -");
        }
        long location = locationOf(call, floor, bin.location());
        return transactions.required(tx -> {
            tx.storeroom().putBin(location, bin);
            return bin;
        });
    }

    @Override
    public List<BinView> bins(Call call, String location) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        long id = locationOf(call, floor, location);
        return transactions.required(tx -> tx.storeroom().bins(id));
    }

    @Override
    public Page<StockView> stock(Call call, @Nullable String location, @Nullable String material, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Set<Long> locations = location == null ? call.locations() : Set.of(locationOf(call, floor, location));
        return transactions.required(tx -> tx.storeroom().stock(locations, material, page));
    }

    @Override
    public Page<MovementView> movements(Call call, @Nullable String material, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> tx.storeroom().movements(material, call.locations(), page));
    }

    @Override
    public List<OrderMaterial> needs(Call call, List<OrderId> orders) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            for (OrderId order : orders) {
                OrderReader.visible(call, tx, order);
            }
            return orders.isEmpty() ? List.of() : tx.stock().needs(orders, call.locations());
        });
    }

    /** Id of a location that a caller named; one where the caller does not work is unknown. */
    static long locationOf(Call call, Floor floor, String code) {
        return Scope.location(call, floor, code).map(LocationView::id).orElseThrow(() -> noLocation(code));
    }

    private static PlatenException noLocation(String code) {
        return PlatenException.field(Errors.CONTENT, "/location", "There is no location " + code);
    }

    static Storeroom.Known materialOf(Tx tx, String code, String pointer) {
        return tx.storeroom()
                .known(code)
                .orElseThrow(() -> PlatenException.field(Errors.CONTENT, pointer, "There is no material " + code));
    }

    static long binOf(Tx tx, long location, String code, String pointer) {
        return tx.storeroom()
                .bin(location, code)
                .orElseThrow(() -> PlatenException.field(Errors.CONTENT, pointer, "There is no bin " + code));
    }

    @Override
    public MovementView move(Call call, MovementDraft draft) {
        call.require(Role.OPERATOR);
        check(draft);
        long from = locationOf(call, floor, draft.location());
        long to = draft.toLocation() == null ? from : locationOf(call, floor, draft.toLocation());
        MovementView moved = book(call, draft, from, to);
        sweep.of(call.actor(), from, Set.of(draft.material()));
        if (to != from) {
            sweep.of(call.actor(), to, Set.of(draft.material()));
        }
        return moved;
    }

    private MovementView book(Call call, MovementDraft draft, long from, long to) {
        Set<JobId> losers = Set.of();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Set<JobId> known = losers;
            Booked booked = transactions.required(tx -> book(tx, call, draft, from, to, known));
            if (booked.moved() != null) {
                return booked.moved();
            }
            losers = booked.losers();
        }
        throw new PlatenException(Errors.VERSION_CONFLICT, "Others are moving the same stock; try again");
    }

    /** What was booked; null where jobs lose their stock that must be locked first. */
    private record Booked(@Nullable MovementView moved, Set<JobId> losers) {}

    private Booked book(Tx tx, Call call, MovementDraft draft, long from, long to, Set<JobId> known) {
        Optional<String> earlier = tx.once().earlier(call);
        if (earlier.isPresent()) {
            long id = Long.parseLong(earlier.get());
            return new Booked(
                    tx.storeroom().movement(id).orElseThrow(() -> PlatenException.notFound("movement", id)), Set.of());
        }
        Instant now = clock.instant();
        Storeroom.Known material = materialOf(tx, draft.material(), "/material");
        long bin = binOf(tx, from, draft.bin(), "/bin");
        Stock.Place place = new Stock.Place(from, material.id());
        Stock.Place other = new Stock.Place(to, material.id());
        List<JobRow> jobs = ShortCounts.lock(tx, known);
        BigDecimal available = tx.stock().lock(List.of(place, other)).getOrDefault(place, BigDecimal.ZERO);
        BigDecimal delta = delta(tx, draft, place, bin);
        List<Stock.Reservation> losers = draft.kind() == MovementKind.COUNT
                ? shortCounts.losers(tx, place, available.add(delta).negate())
                : List.of();
        if (!known.containsAll(ShortCounts.jobs(losers))) {
            return new Booked(null, ShortCounts.jobs(losers));
        }
        shortCounts.take(tx, call.actor(), draft.material(), jobs, losers, now);
        List<Stock.Movement> movements = new ArrayList<>(List.of(movement(draft, place, bin, delta)));
        if (draft.kind() == MovementKind.TRANSFER) {
            long into = binOf(tx, to, Objects.requireNonNullElse(draft.toBin(), ""), "/toBin");
            movements.add(movement(draft, other, into, draft.amount()));
        }
        // Together: between bins of one location nothing becomes less, whatever jobs have reserved there.
        if (!tx.stock().moveAll(movements, call.actor(), now)) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "The bin does not hold as much, or jobs have reserved what would be missing then",
                    "SHORT",
                    List.of());
        }
        shortCounts.wait(tx, call.actor(), jobs, losers, now);
        // The level is locked, so the newest movement there is this one.
        MovementView moved = tx.storeroom()
                .movements(draft.material(), Set.of(to), new PageRequest(1, null))
                .items()
                .get(0);
        tx.once().keep(call, Long.toString(moved.id()), now);
        return new Booked(moved, Set.of());
    }

    private static void check(MovementDraft draft) {
        if (!BY_HAND.contains(draft.kind())) {
            throw PlatenException.field(Errors.INVALID, "/kind", "follows from the work on jobs");
        }
        boolean signed = draft.kind() == MovementKind.CORRECTION;
        boolean count = draft.kind() == MovementKind.COUNT;
        int sign = draft.amount().signum();
        if (signed ? sign == 0 : count ? sign < 0 : sign <= 0) {
            throw PlatenException.field(
                    Errors.INVALID,
                    "/amount",
                    signed ? "must not be 0" : count ? "must not be less than 0" : "must be more than 0");
        }
        if (!Decimals.stored(draft.amount())) {
            throw PlatenException.field(Errors.INVALID, "/amount", Decimals.TOO_LONG);
        }
        boolean explained = draft.reason() != null && !draft.reason().isBlank();
        if ((signed || draft.kind() == MovementKind.WASTE) && !explained) {
            throw PlatenException.field(Errors.INVALID, "/reason", "must be given");
        }
        if (draft.reason() != null && draft.reason().length() > 500) {
            throw PlatenException.field(Errors.INVALID, "/reason", "must have at most 500 characters");
        }
        if ((draft.kind() == MovementKind.TRANSFER) == (draft.toBin() == null)) {
            throw PlatenException.field(Errors.INVALID, "/toBin", "belongs to a transfer");
        }
    }

    private static BigDecimal delta(Tx tx, MovementDraft draft, Stock.Place place, long bin) {
        return switch (draft.kind()) {
            case COUNT ->
                draft.amount()
                        .subtract(tx.stock().bins(place).stream()
                                .filter(one -> one.bin() == bin)
                                .map(Stock.InBin::onHand)
                                .findFirst()
                                .orElse(BigDecimal.ZERO));
            case WASTE, TRANSFER -> draft.amount().negate();
            case RECEIPT, CORRECTION, PICK, RETURN -> draft.amount();
        };
    }

    private static Stock.Movement movement(MovementDraft draft, Stock.Place place, long bin, BigDecimal delta) {
        return new Stock.Movement(
                draft.kind(),
                place.location(),
                bin,
                place.material(),
                delta,
                draft.amount().abs(),
                draft.reason(),
                null,
                null);
    }
}
