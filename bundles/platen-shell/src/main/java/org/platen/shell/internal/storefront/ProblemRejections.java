package org.platen.shell.internal.storefront;

import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Sheet;

/** Counts refused webhooks. */
@Service
@Command(
        scope = "platen",
        name = "problem-rejections",
        description = "Counts refused webhooks by storefront and reason")
public final class ProblemRejections extends ProblemCommand {
    @Override
    protected Answer run() {
        Map<String, Long> counted = problems().rejections(call());
        Sheet sheet = new Sheet();
        new TreeMap<>(counted).forEach(sheet::line);
        return new Answer(counted, counted.isEmpty() ? out -> out.println("Nothing was refused") : sheet, null);
    }
}
