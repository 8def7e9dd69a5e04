package org.platen.shell.internal.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuPart;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.JsonText;
import org.platen.shell.internal.Words;

/** Makes a SKU. */
@Service
@Command(scope = "platen", name = "sku-create", description = "Makes a SKU with one part, or any from a JSON file")
public final class SkuCreate extends CatalogCommand {
    @Argument(index = 0, name = "code", description = "Code of the SKU, or a JSON file on the server", required = true)
    String code = "";

    @Option(name = "--name", description = "Name for people")
    @Nullable
    String name;

    @Option(name = "--type", description = "Decoration type of its one part, such as dtg")
    @Nullable
    String type;

    @Option(name = "--placement", description = "Where the print goes, such as front")
    @Nullable
    String placement;

    @Option(name = "--substrate", description = "What it is made on or of")
    @Nullable
    String substrate;

    @Option(name = "--attribute", description = "name=value of the part, such as printWidthMm=280", multiValued = true)
    List<String> attributes = List.of();

    @Override
    protected Answer run() {
        SkuDraft draft = code.endsWith(".json") ? JsonText.read(Path.of(code), SkuDraft.class) : draft();
        return SkuShow.show(catalog().createSku(call(), draft));
    }

    private SkuDraft draft() {
        String called = name == null ? code : name;
        if (type == null) {
            throw PlatenException.field(Errors.INVALID, "--type", "is needed, or a JSON file instead of the code");
        }
        Map<String, String> values = Words.pairs("--attribute", attributes);
        SkuPart part = new SkuPart("main", called, 1, type, placement, null, null, values);
        return new SkuDraft(code, called, substrate, List.of(), List.of(part), List.of());
    }
}
