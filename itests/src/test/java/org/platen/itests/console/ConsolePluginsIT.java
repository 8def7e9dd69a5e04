package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.PluginJar;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;

/** What plugins add to the screens: it comes and goes while people work, and what breaks breaks for itself. */
@BlackBox
@ExpectedLog(value = "dtf", because = "the decoration type is taken away")
class ConsolePluginsIT {
    private static final String TEXTS = """
            "texts": {
              "en": {"shirt": "The shirt", "preview": "Preview", "where": "Where", "front": "On the front", "pick": "Pick without a scan", "sure": "Only when the scanner is broken."},
              "de": {"shirt": "Das Shirt", "preview": "Vorschau", "where": "Wo", "front": "Vorn", "pick": "Ohne Scan holen", "sure": "Nur wenn der Scanner kaputt ist."}
            },
            """;
    private static final String SOUND = """
            {
              "console": 1,
              "decorations": ["dtg"],
              %s
              "panels": [
                {"id": "shirt", "places": ["job", "station"], "title": "shirt",
                 "facts": [{"label": "where", "value": "/attributes/placement", "format": "text"},
                           {"label": "preview", "value": "/attributes/printWidthMm", "format": "millimetres"}]},
                {"id": "preview", "places": ["job"], "title": "preview", "module": "preview.js"}
              ],
              "columns": [{"id": "where", "places": ["queue"], "label": "where", "value": "/attributes/placement", "format": "text"}],
              "badges": [{"id": "front", "places": ["job", "line", "queue", "station"], "label": "front", "tone": "info",
                          "when": {"value": "/attributes/placement", "equals": ["front"]}}],
              "actions": [{"id": "pick", "places": ["job"], "label": "pick", "event": "pick", "confirm": "sure"}],
              "settings": ["org.platen.decoration.dtg"]
            }
            """.formatted(TEXTS);
    private static final String PREVIEW = """
            import { said } from './words.js';
            export async function mount(el, ctx) {
              const job = await (await ctx.get(ctx.job.href)).json();
              const draw = (now) => { el.textContent = said(now.language, job.id, now.job.state, now.facts.attributes.placement); };
              draw(ctx);
              ctx.get('/orders').catch((error) => { throw error; });
              return { update: draw, unmount() { el.textContent = 'gone'; } };
            }
            """;
    private static final String WORDS = "export const said = (...all) => `drawn ${all.join(' ')}`;";

    private final Console console;
    private final Shop shop;
    private final PlatenServer server;

    ConsolePluginsIT(Console console, Shop shop, PlatenServer server) {
        this.console = console;
        this.shop = shop;
        this.server = server;
    }

    private PluginJar plugin(String name, String json, Map<String, String> scripts) {
        Map<String, String> files = new java.util.HashMap<>(scripts);
        files.put("console.json", json);
        return PluginJar.of(server, name, files).install();
    }

    private JobStory shirt() {
        OrderStory order = shop.order(shop.shirt().times(1)).paid();
        JobStory shirt = order.job(0).released();
        shop.label(List.of(shirt));
        return shirt;
    }

    private static String page(JobStory job) {
        return "/orders/" + job.get().at("/order/id").asLong() + "/jobs/" + job.id();
    }

    @Test
    void panels_badges_and_actions_of_a_plugin_are_on_the_job_page_and_go_and_come_with_its_bundle() {
        JobStory shirt = shirt();
        PluginJar plugin = plugin("platen-test-panels", SOUND, Map.of("preview.js", PREVIEW, "words.js", WORDS));
        try (ConsoleWindow window = console.at(page(shirt), "OPERATOR")) {
            assertThat(window.panel("The shirt")).containsText("200 mm");
            assertThat(window.panel("Preview")).containsText("drawn en " + shirt.id() + " labeled front");
            window.reads("On the front");

            plugin.stop();
            assertThat(window.panel("Preview")).hasCount(0);
            assertThat(window.panel("The shirt")).hasCount(0);
            assertThat(window.page().getByText("On the front")).hasCount(0);

            plugin.start();
            assertThat(window.panel("Preview")).containsText("drawn");

            window.button("Actions").click();
            window.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pick without a scan"))
                    .click();
            assertThat(window.dialog()).containsText("Only when the scanner is broken.");
            window.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Pick without a scan"))
                    .click();
            assertThat(window.panel("Preview")).containsText("picked");
            assertThat(window.barriers()).isEmpty();
        } finally {
            plugin.uninstall();
        }
        assertThat(shirt.state()).isEqualTo("picked");
    }

    @Test
    void columns_are_switched_off_by_the_person_who_does_not_want_them() {
        shirt();
        PluginJar plugin = plugin("platen-test-columns", SOUND, Map.of("preview.js", PREVIEW, "words.js", WORDS));
        try (ConsoleWindow window = console.at("/queue?decoration=dtg", "OPERATOR")) {
            assertThat(column(window, "Where")).isVisible();
            window.button("Columns").click();
            window.dialog().getByLabel("Where").uncheck();
            window.dialog().getByLabel("Location").uncheck();
            window.dialog().getByLabel("Phase").check();
            assertThat(window.barriers()).isEmpty();
            window.go("/queue?decoration=dtg").sees("Print queue");
            assertThat(column(window, "Phase")).isVisible();
            assertThat(column(window, "Where")).hasCount(0);
            assertThat(column(window, "Location")).hasCount(0);

            window.button("Columns").click();
            window.button("As usual").click();
            assertThat(column(window, "Where")).isVisible();
            assertThat(column(window, "Phase")).hasCount(0);
        } finally {
            plugin.uninstall();
        }
    }

    private static Locator column(ConsoleWindow window, String name) {
        return window.page()
                .getByRole(
                        AriaRole.COLUMNHEADER,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void the_queue_the_order_and_the_station_show_what_belongs_there() {
        JobStory shirt = shirt();
        PluginJar plugin = plugin("platen-test-places", SOUND, Map.of("preview.js", PREVIEW, "words.js", WORDS));
        try (ConsoleWindow window = console.at("/queue?decoration=dtg", "OPERATOR")) {
            assertThat(window.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Where")))
                    .isVisible();
            window.reads("On the front");
            plugin.stop();
            assertThat(window.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Where")))
                    .hasCount(0);
            plugin.start();

            window.go("/orders/" + shirt.get().at("/order/id").asLong()).reads("On the front");

            window.go("/stations/pick-1");
            window.scans(shirt.barcode());
            assertThat(window.panel("The shirt")).containsText("front");
            window.reads("On the front");
        } finally {
            plugin.uninstall();
        }
    }

    @Test
    void scripts_that_break_say_so_in_their_panels_and_the_page_works_on() {
        JobStory shirt = shirt();
        Map<String, String> broken = Map.of(
                "throws.js", "export function mount() { throw new Error('out of ink'); }",
                "rejects.js", "export const mount = () => Promise.reject(new Error('no paper'));",
                "later.js", "export function mount() { setTimeout(() => { throw new Error('jammed'); }, 50); }",
                "stray.js", "export function mount() { Promise.resolve().then(() => { throw new Error('lost'); }); }",
                "never.js", "export const mount = () => new Promise(() => {});",
                "nothing.js", "export const drawn = true;",
                "syntax.js", "export function mount( {",
                "bye.js",
                        "export const mount = (el) => { el.textContent = 'here'; return { unmount() { throw new Error('stays'); } }; };");
        StringBuilder panels = new StringBuilder();
        broken.keySet()
                .forEach(name -> panels.append(panels.isEmpty() ? "" : ",")
                        .append("{\"id\": \"%s\", \"places\": [\"job\"], \"title\": \"preview\", \"module\": \"%s\"}"
                                .formatted(name.replace(".js", ""), name)));
        String json = "{\"console\": 1, \"decorations\": [\"dtg\"], " + TEXTS + "\"panels\": [" + panels + "]}";
        PluginJar plugin = plugin("platen-test-broken", json, broken);
        try (ConsoleWindow window = console.at(page(shirt), "OPERATOR")) {
            Locator notices = window.page().locator("[data-plugin-fault=platen-test-broken]");
            for (String reason : List.of("out of ink", "no paper", "jammed", "lost", "no function mount")) {
                assertThat(notices.getByText(reason).first()).isVisible();
            }
            assertThat(notices.first()).containsText("platen-test-broken");
            assertThat(notices.getByText("not ready in time").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));

            window.button("Actions").click();
            assertThat(window.page().getByRole(AriaRole.MENU)).isVisible();
            window.page().keyboard().press("Escape");
            plugin.stop();
            assertThat(notices).hasCount(0);
            assertThat(window.panel("Preview")).hasCount(0);
        } finally {
            plugin.uninstall();
        }
    }

    @Test
    void film_shows_how_it_is_pressed_and_a_job_says_when_its_plugin_is_away() {
        JobStory print = shop.order(shop.sku(
                                Shop.unique("FILM"),
                                shop.part(
                                        "front",
                                        "dtf",
                                        "design.png",
                                        Samples.design(1800, 2000, 9),
                                        Map.of("peel", "cold", "pressTempC", "150", "pressSeconds", "15")))
                        .times(1))
                .paid()
                .job(0);
        try (ConsoleWindow window = console.at(page(print), "OPERATOR")) {
            assertThat(window.panel("Film and heat press")).containsText("dtf-film");
            assertThat(window.panel("Film and heat press")).containsText("150");
            window.reads("Cold peel");

            server.shell().run("bundle:stop platen-decoration-dtf");
            try {
                assertThat(window.panel("Film and heat press")).hasCount(0);
                window.reads("Plugin missing");
            } finally {
                server.shell().run("bundle:start platen-decoration-dtf");
            }
            assertThat(window.panel("Film and heat press")).containsText("150");
            assertThat(window.page().getByText("Plugin missing")).hasCount(0);
        }
    }

    @Test
    void an_admin_finds_the_settings_of_a_plugin_and_a_german_reads_german() {
        JobStory shirt = shirt();
        PluginJar plugin = plugin("platen-test-words", SOUND, Map.of("preview.js", PREVIEW, "words.js", WORDS));
        Browser.NewContextOptions german =
                new Browser.NewContextOptions().setLocale("de-DE").setColorScheme(ColorScheme.DARK);
        try (ConsoleWindow window = console.at(page(shirt), german, "ADMIN")) {
            assertThat(window.panel("Das Shirt")).containsText("200 mm");
            assertThat(window.panel("Vorschau")).containsText("drawn de");
            assertThat(window.page().locator("a[href='/admin/settings/org.platen.decoration.dtg']"))
                    .isVisible();
            assertThat(window.barriers()).isEmpty();
        } finally {
            plugin.uninstall();
        }
    }
}
