package org.platen.core.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.floor.DeviceView;
import org.platen.api.order.Assignment;
import org.platen.api.order.Assignment.Mode;
import org.platen.core.catalog.Rules;
import org.platen.core.floor.Scope;
import org.platen.core.port.catalog.Floor;

/** What a wish for printers must be like to be remembered by jobs. */
final class Assignments {
    private Assignments() {}

    /** @throws org.platen.api.error.PlatenException when it names nothing, or no printer of where the caller works */
    static void check(Call call, Floor floor, Assignment wish) {
        List<DeviceView> printers = floor.plan().devices().stream()
                .filter(device -> device.active() && Scope.at(call, floor, device.location()))
                .toList();
        Rules rules = new Rules();
        String printer = wish.printer();
        if (printer == null) {
            rules.must(wish.mode() != Mode.SPECIFIC_PRINTER, "/assignment/printer", "must be given");
        } else {
            rules.must(
                    printers.stream().anyMatch(device -> device.code().equals(printer)),
                    "/assignment/printer",
                    "must be the code of an active device");
        }
        rules.must(
                wish.mode() != Mode.TAGGED_PRINTERS || !wish.tags().isEmpty(),
                "/assignment/tags",
                "must have at least one");
        Set<String> tags = new HashSet<>();
        printers.forEach(device -> tags.addAll(device.tags()));
        rules.must(tags.containsAll(wish.tags()), "/assignment/tags", "must be tags of active devices");
        rules.check();
    }
}
