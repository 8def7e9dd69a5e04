package org.platen.itests.console;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** axe-core's rules for accessible pages, those that it calls serious or critical. */
final class Accessibility {
    private static final String ASK = """
            async () => {
              const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
            }
            """;

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> of(Page page) {
        page.evaluate(Rules.SOURCE);
        return (List<String>) page.evaluate(ASK);
    }

    private static final class Rules {
        static final String SOURCE = read(Chromium.workspace().resolve("node_modules/axe-core/axe.min.js"));

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
