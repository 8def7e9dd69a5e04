package org.platen.core.shipping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.shipping.PackageContent;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.core.port.JobRow;
import org.platen.core.port.Tx;

/** What goes into a shipment, and into which of its packages. */
final class Packing {
    private static final int MOST_PACKAGES = 200;
    private static final int HEAVIEST_GRAMS = 2_000_000;
    private static final int LONGEST_MM = 20_000;

    private Packing() {}

    /** The jobs of a shipment: ready, free, and at one location, from which the carrier fetches them. */
    static List<JobRow> jobs(Call call, Tx tx, OrderId order, ShipmentDraft draft) {
        List<JobRow> ready = new ArrayList<>();
        for (JobRow job : tx.jobs().lockOfOrder(order)) {
            boolean wanted = call.at(job.location())
                    && (draft.jobs().isEmpty() || draft.jobs().contains(job.id()));
            if (!wanted) {
                continue;
            }
            if (job.shippable()) {
                ready.add(job);
            } else if (!draft.jobs().isEmpty()) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Job " + job.id() + " is not ready to ship or is in another shipment",
                        job.state(),
                        List.of());
            }
        }
        for (JobId asked : draft.jobs()) {
            if (ready.stream().noneMatch(job -> job.id().equals(asked))) {
                throw PlatenException.field(Errors.CONTENT, "/jobs", "job " + asked + " is not of this order");
            }
        }
        if (ready.isEmpty()) {
            throw PlatenException.refused(Errors.STATE, "No job of the order is ready to ship", "NOT_READY", List.of());
        }
        for (JobRow job : ready) {
            if (!Objects.equals(job.location(), ready.get(0).location())) {
                throw PlatenException.field(
                        Errors.CONTENT,
                        "/jobs",
                        "jobs " + ready.get(0).id() + " and " + job.id()
                                + " are at different locations: a shipment leaves from one; name its jobs");
            }
        }
        return ready;
    }

    /** The packages under fresh ids; one when none is stated. */
    static Map<Long, PackageDraft> packages(Tx tx, ShipmentDraft draft, List<JobRow> jobs) {
        check(draft.packages(), jobs);
        List<PackageDraft> drafts = draft.packages().isEmpty() ? List.of(PackageDraft.UNSTATED) : draft.packages();
        List<Long> ids = tx.ids(drafts.size());
        Map<Long, PackageDraft> packages = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            packages.put(ids.get(i), drafts.get(i));
        }
        return packages;
    }

    static Map<Long, Integer> amounts(List<JobRow> jobs) {
        Map<Long, Integer> amounts = new HashMap<>();
        jobs.forEach(job -> amounts.put(job.id().value(), job.amount()));
        return amounts;
    }

    /** Either nobody says what is in the packages, or each piece is in one of them. */
    private static void check(List<PackageDraft> packages, List<JobRow> jobs) {
        if (packages.size() > MOST_PACKAGES) {
            throw PlatenException.field(Errors.CONTENT, "/packages", "at most " + MOST_PACKAGES + " packages");
        }
        Map<Long, Integer> left = amounts(jobs);
        boolean stated = packages.stream().anyMatch(one -> !one.contents().isEmpty());
        for (int i = 0; i < packages.size(); i++) {
            PackageDraft one = packages.get(i);
            String at = "/packages/" + i;
            inRange(at + "/weightGrams", one.weightGrams(), HEAVIEST_GRAMS);
            inRange(at + "/lengthMm", one.lengthMm(), LONGEST_MM);
            inRange(at + "/widthMm", one.widthMm(), LONGEST_MM);
            inRange(at + "/heightMm", one.heightMm(), LONGEST_MM);
            if (stated && one.contents().isEmpty()) {
                throw PlatenException.field(
                        Errors.CONTENT, at + "/contents", "must be said of every package or of none");
            }
            for (PackageContent content : one.contents()) {
                take(left, content, at + "/contents");
            }
        }
        left.forEach((job, pieces) -> {
            if (stated && pieces > 0) {
                throw PlatenException.field(
                        Errors.CONTENT, "/packages", pieces + " pieces of job " + job + " are in no package");
            }
        });
    }

    private static void take(Map<Long, Integer> left, PackageContent content, String at) {
        Integer present = left.get(content.job().value());
        if (present == null) {
            throw PlatenException.field(Errors.CONTENT, at, "job " + content.job() + " is not in this shipment");
        }
        int pieces = content.pieces() == null ? present : content.pieces();
        if (pieces < 1 || pieces > present) {
            throw PlatenException.field(
                    Errors.CONTENT,
                    at,
                    "job " + content.job() + " has " + present + " pieces left to pack, not " + pieces);
        }
        left.put(content.job().value(), present - pieces);
    }

    private static void inRange(String at, @org.jspecify.annotations.Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw PlatenException.field(Errors.CONTENT, at, "must be from 1 to " + most);
        }
    }
}
