package org.platen.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.StationView;
import org.platen.api.job.OfflineScanService;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.floor.Scope;
import org.platen.core.hash.Sha256;
import org.platen.core.port.ScanConflicts;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;

/** Scans made without a network, brought later (N-11). Each is a scan of its own with a key of its own. */
public final class OfflineScans implements OfflineScanService {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BARCODE = 200;

    private final Transactions transactions;
    private final Scans scans;
    private final DecorationTypes types;
    private final Floor floor;
    private final Clock clock;

    public OfflineScans(Transactions transactions, Scans scans, DecorationTypes types, Floor floor, Clock clock) {
        this.transactions = transactions;
        this.scans = scans;
        this.types = types;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public List<Result> replay(Call call, Replay replay) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        check(replay);
        Instant now = clock.instant();
        Duration slow = replay.sentAt() == null ? Duration.ZERO : Duration.between(replay.sentAt(), now);
        Map<String, Conflict> known = transactions.required(tx -> tx.scanConflicts()
                .ofScans(
                        replay.device(),
                        replay.scans().stream().map(OfflineScan::id).toList()));
        List<Result> results = new ArrayList<>();
        for (OfflineScan scan : replay.scans()) {
            Conflict conflict = known.get(scan.id());
            results.add(
                    conflict != null
                            ? new Result(scan.id(), Outcome.CONFLICT, null, conflict)
                            : one(
                                    call,
                                    new Told(
                                            replay.device(),
                                            scan,
                                            earlier(scan.at().plus(slow), now),
                                            now)));
        }
        return results;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A scan, when it was made by our clock, and when it was told. */
    private record Told(String device, OfflineScan scan, Instant at, Instant now) {}

    private Result one(Call call, Told told) {
        OfflineScan scan = told.scan();
        Call once = call.with(new Call.Once("scan:" + told.device() + ":" + scan.id(), fingerprint(scan)));
        try {
            ScanAnswer answer =
                    scans.scan(once, new ScanRequest(scan.barcode(), scan.station(), told.at(), scan.reject()));
            return new Result(scan.id(), answer.changed() ? Outcome.APPLIED : Outcome.REPEATED, answer, null);
        } catch (PlatenException e) {
            // What another try may cure: the whole call fails, and the device sends all of it again.
            if (Scans.AGAIN.contains(e.code().category()) || e.code().equals(Errors.VERSION_CONFLICT)) {
                throw e;
            }
            if (e.code().equals(Errors.PLUGIN_MISSING) && types.unsettled()) {
                throw new PlatenException(Errors.UNAVAILABLE, e.getMessage() + "; send the scans again", e);
            }
            return conflict(
                    call,
                    told,
                    e.code(),
                    Objects.requireNonNullElse(e.getMessage(), e.code().title()));
        }
    }

    private Result conflict(Call call, Told told, ErrorCode code, String message) {
        OfflineScan scan = told.scan();
        Conflict conflict = new Conflict(
                0,
                told.device(),
                scan.id(),
                scan.barcode(),
                scan.station(),
                told.at(),
                told.now(),
                code.id(),
                message,
                call.actor(),
                null,
                null,
                null);
        return new Result(
                scan.id(),
                Outcome.CONFLICT,
                null,
                transactions.required(tx -> tx.scanConflicts().put(conflict)));
    }

    private static void check(Replay replay) {
        if (replay.device().isBlank() || replay.device().length() > LONGEST_NAME) {
            throw PlatenException.field(Errors.INVALID, "/device", "must have 1 to " + LONGEST_NAME + " characters");
        }
        if (replay.scans().size() > MOST) {
            throw PlatenException.field(Errors.INVALID, "/scans", "must be at most " + MOST + " at once");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < replay.scans().size(); i++) {
            OfflineScan scan = replay.scans().get(i);
            String at = "/scans/" + i;
            if (scan.id().isBlank() || scan.id().length() > LONGEST_NAME || !ids.add(scan.id())) {
                throw PlatenException.field(
                        Errors.INVALID, at + "/id", "must have 1 to " + LONGEST_NAME + " characters and be there once");
            }
            if (scan.barcode().length() > LONGEST_BARCODE || scan.station().length() > 40) {
                throw PlatenException.field(Errors.INVALID, at, "barcode or station is too long");
            }
        }
    }

    private static String fingerprint(OfflineScan scan) {
        return Sha256.hex(String.join(
                "\n",
                scan.barcode(),
                scan.station(),
                scan.at().toString(),
                Objects.requireNonNullElse(scan.reject(), "")));
    }

    @Override
    public Page<Conflict> conflicts(Call call, boolean all, PageRequest page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        ScanConflicts.@Nullable Seen seen = seen(call);
        return transactions.required(tx -> tx.scanConflicts().find(all, seen, page));
    }

    @Override
    public Conflict settle(Call call, long id, String note) {
        call.require(Role.OPERATOR);
        if (note.isBlank() || note.length() > 1000) {
            throw PlatenException.field(Errors.INVALID, "/note", "must have 1 to 1000 characters");
        }
        ScanConflicts.@Nullable Seen seen = seen(call);
        return transactions.required(tx -> {
            Conflict conflict = tx.scanConflicts()
                    .get(id)
                    .filter(found -> seen == null || seen.sees(found))
                    .orElseThrow(() -> PlatenException.notFound("conflict", id));
            if (conflict.settledAt() != null) {
                throw PlatenException.refused(
                        Errors.STATE, "It was settled by " + conflict.settledBy(), "settled", List.of());
            }
            tx.scanConflicts().settle(id, call.actor(), note, clock.instant());
            return tx.scanConflicts().get(id).orElseThrow();
        });
    }

    /** Who is limited to locations knows of what was scanned at their stations, and of the own scans. */
    private ScanConflicts.@Nullable Seen seen(Call call) {
        return call.locations().isEmpty()
                ? null
                : new ScanConflicts.Seen(
                        call.actor(),
                        floor.plan().stations().stream()
                                .map(StationView::code)
                                .filter(code -> Scope.station(call, floor, code))
                                .collect(Collectors.toSet()));
    }
}
