package org.platen.core.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.FieldError;
import org.platen.api.file.FileStore;
import org.platen.api.order.Artwork;
import org.platen.api.order.LineDraft;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.job.Lines;
import org.platen.core.job.Pieces;
import org.platen.spi.decoration.DecorationItem;

/** What a line must be like to be taken. */
final class LineRules {
    private final DecorationTypes types;
    private final PluginCalls calls;
    private final FileStore files;

    LineRules(DecorationTypes types, PluginCalls calls, FileStore files) {
        this.types = types;
        this.calls = calls;
        this.files = files;
    }

    /** What a line adds to the pieces of its order; one that is too long for any order adds nothing. */
    static long pieces(LineDraft line, @Nullable SkuView sku) {
        long pieces = sku == null || line.quantity() < 1 ? 0 : Pieces.of(line.quantity(), sku);
        return pieces > Pieces.MOST ? 0 : pieces;
    }

    /** @param others pieces that the order's other lines ask for */
    List<FieldError> problems(LineDraft line, @Nullable SkuView sku, String pointer, long others) {
        List<FieldError> errors = new ArrayList<>();
        boolean many = false;
        if (line.quantity() < 1 || line.quantity() > Pieces.MOST) {
            errors.add(new FieldError(pointer + "/quantity", "line.quantity", "must be between 1 and " + Pieces.MOST));
            many = line.quantity() > Pieces.MOST;
        } else if (sku != null && others + Pieces.of(line.quantity(), sku) > Pieces.MOST) {
            errors.add(new FieldError(
                    pointer + "/quantity",
                    "line.pieces",
                    "must be smaller: each has " + Pieces.perUnit(sku) + " pieces, the other lines ask for " + others
                            + ", and an order may have " + Pieces.MOST));
            many = true;
        }
        if (line.sku() == null && line.newSku() == null) {
            errors.add(new FieldError(pointer + "/sku", "sku.missing", "must be given"));
        } else if (sku == null) {
            errors.add(new FieldError(
                    pointer + "/sku", "sku.unknown", "there is no SKU " + line.sku() + "; give newSku to make it"));
        } else {
            errors.addAll(Parameters.check(sku, line.parameters(), pointer + "/parameters"));
            if (!many) {
                errors.addAll(pluginProblems(line, sku, pointer));
            }
        }
        for (int i = 0; i < line.artwork().size(); i++) {
            Artwork artwork = line.artwork().get(i);
            String at = pointer + "/artwork/" + i;
            if (artwork.url() == null && artwork.file() == null) {
                errors.add(new FieldError(at, "artwork.empty", "must have a url or a file"));
            } else if (artwork.file() != null && files.stat(artwork.file()).isEmpty()) {
                errors.add(new FieldError(at + "/file", "artwork.unknown", "there is no stored file of that hash"));
            }
            OrderEntry.tooLong(errors, artwork.placement(), 80, at + "/placement");
            OrderEntry.tooLong(errors, artwork.url(), 2000, at + "/url");
            OrderEntry.tooLong(errors, artwork.name(), 300, at + "/name");
        }
        return errors;
    }

    private List<FieldError> pluginProblems(LineDraft line, SkuView sku, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        sku.parts().stream().map(SkuPart::decoration).distinct().forEach(decoration -> {
            Optional<DecorationTypes.Running> running = types.running(decoration);
            if (running.isEmpty() || line.quantity() < 1) {
                return;
            }
            DecorationItem item =
                    Lines.item(sku.name(), line.quantity(), line.parameters(), line.personalisation(), sku, decoration);
            try {
                calls.call(decoration, "validate", () -> running.get().type().validate(item))
                        .forEach(error -> errors.add(new FieldError(
                                pointer + "/parameters/" + error.pointer(), error.code(), error.message())));
            } catch (PluginFailure e) {
                errors.add(new FieldError(pointer, "plugin.failed", Objects.requireNonNullElse(e.getMessage(), "")));
            }
        });
        return errors;
    }
}
