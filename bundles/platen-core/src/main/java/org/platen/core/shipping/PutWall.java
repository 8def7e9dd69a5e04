package org.platen.core.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.PutWallService;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer.Gather;
import org.platen.api.job.ScanAnswer.Missing;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.floor.Scope;
import org.platen.core.job.Garments;
import org.platen.core.order.OrderReader;
import org.platen.core.port.Items;
import org.platen.core.port.JobRow;
import org.platen.core.port.Steps;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/** Gathers the pieces of an order in a bin until all of them are there (G-9). */
public final class PutWall implements PutWallService {
    private final Transactions transactions;
    private final Floor floor;

    public PutWall(Transactions transactions, Floor floor) {
        this.transactions = transactions;
        this.floor = floor;
    }

    /** A step was made, perhaps the last of its piece. @return code of the bin in which its order's pieces wait, if there is one */
    public Optional<String> made(Tx tx, JobRow job, Instant at) {
        Long location = job.location();
        boolean early = job.attributes().containsKey(Garments.STEP)
                && tx.steps().of(job.id()).filter(step -> step.next() != null).isPresent();
        return location == null || early ? Optional.empty() : tx.orderBins().take(job.order(), location, at);
    }

    /** Code of the bin in which the job's order waits; null when it has none. */
    public @Nullable String bin(Tx tx, JobRow job) {
        Long location = job.location();
        return location == null
                ? null
                : tx.orderBins().of(job.order(), location).orElse(null);
    }

    /** Whether the job is a piece that waits for the others of its order. */
    public static boolean holds(JobRow job) {
        return job.phase() == Phase.DECORATED || job.phase() == Phase.COMPLETED;
    }

    /** Where the order's pieces of that location are; null when it is a single piece. */
    public @Nullable Gather gather(OrderId order, @Nullable Long location) {
        return transactions.required(tx -> {
            List<JobRow> pieces = pieces(tx, order).stream()
                    .filter(job -> Objects.equals(job.location(), location))
                    .toList();
            return gather(tx, pieces, order, location);
        });
    }

    /** The bin of an order at a location, and how far the order is there. */
    public Gather bin(OrderId order, long location, String bin) {
        Items.Made made = transactions.required(tx -> tx.orderBins().gathered(order, location));
        return new Gather(bin, made.done(), made.scope(), List.of());
    }

    /** The last step of a garment stands for it. */
    private static List<JobRow> pieces(Tx tx, OrderId order) {
        Set<JobId> early = tx.steps().ofOrder(order).stream()
                .filter(step -> step.next() != null)
                .map(Steps.Step::job)
                .collect(Collectors.toSet());
        return tx.jobs().ofOrder(order).stream()
                .filter(job -> wanted(job) && !early.contains(job.id()))
                .toList();
    }

    private static boolean wanted(JobRow job) {
        return job.phase() != Phase.CANCELED && !job.waived() && !job.runOut();
    }

    private static @Nullable Gather gather(Tx tx, List<JobRow> pieces, OrderId order, @Nullable Long location) {
        if (pieces.size() < 2) {
            return null;
        }
        List<Missing> missing = new ArrayList<>();
        int ready = 0;
        for (JobRow job : pieces) {
            if (job.phase().reached(Phase.DECORATED) && job.phase() != Phase.FAILED) {
                ready++;
            } else {
                missing.add(new Missing(job.id(), job.title(), job.state(), job.phase()));
            }
        }
        Optional<String> bin =
                location == null ? Optional.empty() : tx.orderBins().of(order, location);
        return new Gather(bin.orElse(null), ready, pieces.size(), missing);
    }

    @Override
    public List<OrderBin> bins(Call call, String location) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        long id = location(call, location).id();
        return transactions.required(tx -> tx.orderBins().ofLocation(id));
    }

    @Override
    public OrderBin putBin(Call call, OrderBin bin) {
        call.require(Role.OPERATOR);
        if (!bin.code().matches("[A-Za-z0-9._-]{1,40}")) {
            throw PlatenException.field(
                    Errors.INVALID, "/code", "must be 1 to 40 letters, digits, dots, dashes or underscores");
        }
        long id = location(call, bin.location()).id();
        return transactions.required(tx -> {
            tx.orderBins().put(id, bin);
            return tx.orderBins().ofLocation(id).stream()
                    .filter(one -> one.code().equals(bin.code()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private LocationView location(Call call, String code) {
        return Scope.location(call, floor, code).orElseThrow(() -> PlatenException.notFound("location", code));
    }

    @Override
    public List<Gathered> gathered(Call call, OrderId order) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            OrderReader.visible(call, tx, order);
            Map<Optional<Long>, List<JobRow>> byLocation = new LinkedHashMap<>();
            for (JobRow job : pieces(tx, order)) {
                if (call.at(job.location())) {
                    byLocation
                            .computeIfAbsent(Optional.ofNullable(job.location()), key -> new ArrayList<>())
                            .add(job);
                }
            }
            List<Gathered> answer = new ArrayList<>();
            byLocation.forEach((location, pieces) -> {
                Gather gather = gather(tx, pieces, order, location.orElse(null));
                answer.add(new Gathered(
                        location.flatMap(floor::locationById)
                                .map(LocationView::code)
                                .orElse(""),
                        gather == null ? single(pieces.get(0)) : gather));
            });
            return answer;
        });
    }

    private static Gather single(JobRow job) {
        boolean ready = job.phase().reached(Phase.DECORATED) && job.phase() != Phase.FAILED;
        return new Gather(
                null,
                ready ? 1 : 0,
                1,
                ready ? List.of() : List.of(new Missing(job.id(), job.title(), job.state(), job.phase())));
    }
}
