package org.platen.shell.internal.stock;

import java.math.BigDecimal;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.MovementView;
import org.platen.shell.internal.Answer;

/** Records what was counted in a bin. */
@Service
@Command(scope = "platen", name = "stock-count", description = "Records what was counted in a bin")
public final class StockCount extends StockCommand {
    @Argument(index = 0, name = "material", description = "Code of the material", required = true)
    String material = "";

    @Argument(index = 1, name = "bin", description = "Code of the bin", required = true)
    String bin = "";

    @Argument(index = 2, name = "amount", description = "What was counted", required = true)
    String amount = "";

    @Option(name = "--location", description = "Site of the bin")
    String location = "main";

    @Option(name = "--reason", description = "What to remember about it")
    @Nullable
    String reason;

    @Override
    protected Answer run() {
        MovementView moved = stock().move(
                        call(),
                        new MovementDraft(MovementKind.COUNT, location, bin, material, counted(), null, null, reason));
        return Answer.said(
                moved, "Bin " + moved.bin() + " holds " + moved.binAfter().toPlainString() + " of " + material);
    }

    private BigDecimal counted() {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw PlatenException.field(Errors.INVALID, "amount", "must be a number");
        }
    }
}
