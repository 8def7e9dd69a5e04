package org.platen.core.floor;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.model.ItemId;
import org.platen.core.port.catalog.Floor;

/**
 * What a caller who is limited to locations may name (G-12). A location elsewhere, and what stands there, is answered as one
 * that does not exist. Masters that the whole shop shares, such as SKUs, materials and reject reasons, are not scoped.
 */
public final class Scope {
    private Scope() {}

    /** The location of that code, where the caller works there. */
    public static Optional<LocationView> location(Call call, Floor floor, String code) {
        return floor.location(code).filter(one -> call.at(one.id()));
    }

    /** Whether the caller works at the location of that code. */
    public static boolean at(Call call, Floor floor, String code) {
        return call.locations().isEmpty() || location(call, floor, code).isPresent();
    }

    /**
     * The location that work is sent to.
     *
     * @throws PlatenException with {@link Errors#INVALID} where it is not active, or the caller does not work there
     */
    public static LocationView active(Call call, Floor floor, String code) {
        return location(call, floor, code)
                .filter(LocationView::active)
                .orElseThrow(() ->
                        PlatenException.field(Errors.INVALID, "/location", "there is no active location " + code));
    }

    /**
     * Ids of the locations that a list is of: the one that is named, else all of the caller's; none for everywhere.
     *
     * @throws PlatenException with {@link Errors#INVALID} where the caller does not work at the one that is named
     */
    public static Set<Long> asked(Call call, Floor floor, @Nullable String code) {
        return code == null
                ? call.locations()
                : Set.of(location(call, floor, code)
                        .orElseThrow(
                                () -> PlatenException.field(Errors.INVALID, "location", "there is no location " + code))
                        .id());
    }

    /**
     * Refuses who may not change a line: one that is made elsewhere does not exist for the caller, and one that is split
     * concerns the others who make it.
     *
     * @param places where the line is made; none while that is undecided
     */
    public static void requireLine(Call call, ItemId line, Set<Long> places) {
        if (places.stream().allMatch(call::at)) {
            return;
        }
        if (places.stream().noneMatch(call::at)) {
            throw PlatenException.notFound("item", line);
        }
        throw new PlatenException(
                Errors.FORBIDDEN,
                "Pieces of the line are made at locations other than yours; this needs somebody of all of them");
    }

    /** Whether the caller works at the location of the station. */
    public static boolean station(Call call, Floor floor, String code) {
        return call.locations().isEmpty()
                || floor.plan().stations().stream()
                        .filter(one -> one.code().equals(code))
                        .anyMatch(one -> at(call, floor, one.location()));
    }

    /** Whether the caller may decide for every location: who is limited may not, unless an admin. */
    public static boolean everywhere(Call call) {
        return call.locations().isEmpty() || call.roles().contains(Role.ADMIN);
    }

    /**
     * Refuses who may not decide for every location.
     *
     * @param what of which it is, such as {@code Batch rule all}
     * @throws PlatenException with {@link Errors#FORBIDDEN}
     */
    public static void requireEverywhere(Call call, String what) {
        if (!everywhere(call)) {
            throw new PlatenException(
                    Errors.FORBIDDEN, what + " is for all locations; you are limited to some, so this needs an admin");
        }
    }
}
