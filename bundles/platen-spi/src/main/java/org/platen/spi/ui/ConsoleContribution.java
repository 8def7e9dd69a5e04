package org.platen.spi.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Header;

/**
 * Says on a package of a plugin that its bundle adds something to the browser console: the folder {@code console} of the
 * bundle (in the sources {@code src/main/resources/console}) holds {@code console.json} and what it names. bnd writes the
 * manifest header {@code Platen-Console: console} from it. What is added comes and goes with the bundle.
 *
 * <p>Two tiers. <b>Declared</b> panels, columns, badges, actions and links to settings are drawn by the console:
 *
 * <pre>{@code
 * {
 *   "console": 1,
 *   "decorations": ["mug"],
 *   "texts": {"en": {"firing": "Firing", "oven": "Oven"}, "de": {"firing": "Brand", "oven": "Ofen"}},
 *   "panels": [
 *     {"id": "firing", "places": ["job", "station"], "title": "firing",
 *      "facts": [{"label": "oven", "value": "/settings/ovenMinutes", "format": "number"}]},
 *     {"id": "preview", "places": ["job"], "title": "firing", "module": "preview.js"}
 *   ],
 *   "columns": [{"id": "oven", "places": ["queue"], "label": "oven", "value": "/attributes/oven", "format": "text"}],
 *   "badges": [{"id": "gold", "places": ["job", "line", "queue", "station"], "label": "firing", "tone": "warn",
 *               "when": {"value": "/attributes/glaze", "equals": ["gold"]}}],
 *   "actions": [{"id": "cool", "places": ["job"], "label": "oven", "event": "cool", "confirm": "firing"}],
 *   "settings": ["org.platen.decoration.mug"]
 * }
 * }</pre>
 *
 * Labels are keys of {@code texts}, which has English and German. {@code value} is a JSON Pointer (RFC 6901) into
 * {@link org.platen.api.console.JobFacts}: {@code /id}, {@code /title}, {@code /state}, {@code /phase}, {@code /amount},
 * {@code /attributes/...}, {@code /parameters/...} or {@code /settings/...}; one that finds nothing draws nothing. The queue
 * and lists of an order know of a job's attributes only those given at explode, and neither parameters nor settings.
 * Formats, places and tones are the names in {@link org.platen.api.console.Contribution} in lower case. {@link ContributionReader} checks all this.
 *
 * <p>A <b>module</b> is an ES module for what facts cannot show. It may import others of the folder by {@code ./name.js}.
 *
 * <pre>{@code
 * export interface PanelContext {
 *   readonly console: 1;
 *   readonly job: JobJson;                    // GET /jobs/{id}
 *   readonly facts: { attributes: Record<string, string>; parameters: Record<string, string>; settings: Record<string, string> };
 *   readonly language: 'en' | 'de';
 *   readonly theme: 'light' | 'dark';
 *   readonly signal: AbortSignal;             // aborted when the panel goes away
 *   get(path: string): Promise<Response>;     // GET below /api/v1 as the person who is signed in
 * }
 * export interface PanelHandle { update?(ctx: PanelContext): void; unmount?(): void }
 * export function mount(el: HTMLElement, ctx: PanelContext): void | PanelHandle | Promise<void | PanelHandle>;
 * }</pre>
 *
 * {@code mount} has 10 seconds. A handle without {@code update} is unmounted and mounted anew when something changes. What a
 * module throws is shown in its panel and harms nothing else. It runs in the console's page: it is trusted as the plugin's
 * Java code is. The content security policy forbids style elements, {@code eval} and scripts, images and connections of
 * other origins; {@code el.style}, canvas and SVG attributes are free.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
@Header(name = ConsoleContribution.HEADER, value = ConsoleContribution.FOLDER)
public @interface ConsoleContribution {
    /** The manifest header that names the folder. */
    String HEADER = "Platen-Console";

    /** The folder in the bundle. */
    String FOLDER = "console";

    /** The file in the folder that says what is added. */
    String FILE = "console.json";
}
