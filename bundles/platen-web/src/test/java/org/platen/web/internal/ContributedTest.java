package org.platen.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.console.Contribution.Format;
import org.platen.api.console.Contribution.Place;
import org.platen.api.console.Contribution.Tone;
import org.platen.api.console.ContributionView;

/** What plugins add to the console is taken when it is sound, and told with its reason when not. */
class ContributedTest {
    private static final String SOUND = """
            {
              "console": 1,
              "decorations": ["mug"],
              "texts": {"en": {"oven": "Oven", "sure": "Sure?"}, "de": {"oven": "Ofen", "sure": "Sicher?"}},
              "panels": [
                {"id": "oven", "places": ["job", "station"], "title": "oven",
                 "facts": [{"label": "oven", "value": "/settings/oven~1minutes", "format": "duration"}]},
                {"id": "preview", "places": ["job"], "title": "oven", "module": "preview.js"}
              ],
              "columns": [{"id": "glaze", "places": ["queue"], "label": "oven", "value": "/attributes/glaze", "format": "colour"}],
              "badges": [{"id": "gold", "places": ["job", "line", "queue", "station"], "label": "oven", "tone": "warn",
                          "when": {"value": "/attributes/glaze", "equals": ["gold"]}}],
              "actions": [{"id": "cool", "places": ["job"], "label": "oven", "event": "cool", "confirm": "sure"}],
              "settings": ["org.platen.decoration.mug"]
            }
            """;

    private static Contributed read(String json) {
        return Contributed.of(
                "mugs",
                "1.2.0",
                Map.of(
                        "console.json", json.getBytes(UTF_8),
                        "preview.js", "export const mount = () => {};".getBytes(UTF_8),
                        "mug.svg", "<svg/>".getBytes(UTF_8)));
    }

    private static ContributionView sound() {
        ContributionView view = read(SOUND).view();
        assertThat(view.problem()).isNull();
        return view;
    }

    private static String problem(String json) {
        Contributed contributed = read(json);
        assertThat(contributed.files()).isEmpty();
        assertThat(contributed.view().contribution().panels()).isEmpty();
        return String.valueOf(contributed.view().problem());
    }

    @Test
    void all_that_can_be_added_is_read() {
        ContributionView view = sound();

        assertThat(view.contribution().decorations()).containsExactly("mug");
        assertThat(view.contribution().panels().get(0).places()).containsExactly(Place.JOB, Place.STATION);
        assertThat(view.contribution().panels().get(0).facts().get(0).format()).isEqualTo(Format.DURATION);
        assertThat(view.contribution().panels().get(1).module()).isEqualTo("preview.js");
        assertThat(view.contribution().columns().get(0).value()).isEqualTo("/attributes/glaze");
        assertThat(view.contribution().badges().get(0).tone()).isEqualTo(Tone.WARN);
        assertThat(view.contribution().badges().get(0).when().values()).containsExactly("gold");
        assertThat(view.contribution().actions().get(0).confirm()).isEqualTo("sure");
        assertThat(view.contribution().settings()).containsExactly("org.platen.decoration.mug");
        assertThat(view.contribution().texts().get("de")).containsEntry("oven", "Ofen");
    }

    @Test
    void a_module_is_named_with_its_address_and_digest() {
        ContributionView.Script script = sound().modules().get("preview.js");

        assertThat(script.href()).matches("/plugins/mugs/[0-9a-f]{64}/preview\\.js");
        assertThat(script.integrity()).matches("sha256-[A-Za-z0-9+/]{43}=");
        assertThat(sound().modules()).containsOnlyKeys("preview.js");
    }

    @Test
    void everything_of_the_folder_is_served_beside_it_but_not_the_description() {
        Map<String, ConsoleFile> files = read(SOUND).files();

        assertThat(files.keySet())
                .hasSize(2)
                .anyMatch(path -> path.endsWith("/mug.svg"))
                .noneMatch(path -> path.endsWith(".json"));
        assertThat(files.values()).allMatch(ConsoleFile::lasting);
    }

    @Test
    void another_content_has_another_address() {
        assertThat(read(SOUND).view().key()).isEqualTo(read(SOUND).view().key());
        assertThat(read(SOUND + " ").view().key())
                .isNotEqualTo(read(SOUND).view().key());
    }

    @Test
    void another_format_is_refused_by_its_number_alone() {
        assertThat(problem("{\"console\": 2, \"from\": \"the future\"}"))
                .endsWith("/console: format 2 is not known here, only format 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"console\": 1,' | '' | /console: must be a whole number",
                "'\"decorations\"' | '\"decoration\"' | /decoration: is not known here",
                "'[\"mug\"]' | '[\"Mug!\"]' | /decorations/0: 'Mug!' does not have the form",
                "'[\"mug\"]' | '[]' | must name the decoration types",
                "', \"sure\": \"Sicher?\"' | '' | '/texts/de: there is no text sure'",
                "'\"Ofen\"' | '\" \"' | '/texts/de/oven: must be a text'",
                "'\"title\": \"oven\", \"module\"' | '\"title\": \"over\", \"module\"' | '/panels/1/title: there is no text over'",
                "'\"preview.js\"' | '\"other.js\"' | '/panels/1/module: there is no file other.js'",
                "'\"preview.js\"' | '\"../preview.js\"' | '/panels/1/module'",
                "'/settings/oven~1minutes' | 'settings/oven' | '/panels/0/facts/0/value'",
                "'/settings/oven~1minutes' | '/settings/~2' | '/panels/0/facts/0/value'",
                "'/settings/oven~1minutes' | '/order/customer' | '/panels/0/facts/0/value'",
                "'\"format\": \"duration\"' | '\"format\": \"hours\"' | '/panels/0/facts/0/format: must be one of text, number,'",
                "'[\"queue\"]' | '[\"job\"]' | '/columns/0/places/0: must be one of queue'",
                "'[\"queue\"]' | '[]' | '/columns/0/places: must name a place'",
                "'/attributes/glaze\", \"format\"' | '/settings/glaze\", \"format\"' | '/columns/0/value: the queue knows neither'",
                "'\"warn\"' | '\"red\"' | '/badges/0/tone: must be one of plain'",
                "'\"event\": \"cool\"' | '\"event\": \"C OOL\"' | '/actions/0/event'",
                "'\"id\": \"preview\"' | '\"id\": \"oven\"' | '/panels: the id oven is there twice'",
                "'\"module\": \"preview.js\"' | '\"facts\": []' | '/panels/1: must have either facts or a module'",
                "'[\"org.platen.decoration.mug\"]' | '\"org.platen.decoration.mug\"' | '/settings: must be an array'",
            })
    void each_fault_is_told_with_its_place(String sound, String faulty, String problem) {
        assertThat(SOUND).contains(sound);

        assertThat(problem(SOUND.replace(sound, faulty))).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{\"console\": 1",
                "{\"console\": 1} {}",
                "{\"console\":1,\"console\":1}"
            })
    void what_is_no_object_of_json_is_told(String json) {
        assertThat(problem(json)).startsWith("Its contribution to the console is faulty: ");
    }

    @Test
    void many_faults_are_told_in_short() {
        String many = SOUND.replace("\"oven\": \"Oven\", ", "").replace("\"oven\": \"Ofen\", ", "");

        assertThat(problem(many)).contains("; and ").hasSizeLessThan(500);
    }

    @Test
    void settings_alone_need_no_decoration_type() {
        assertThat(read("{\"console\": 1, \"settings\": [\"org.platen.storefront.shop\"]}")
                        .view()
                        .problem())
                .isNull();
    }

    @Test
    void what_is_too_large_or_does_not_belong_there_is_refused() {
        assertThat(with("page.html", 1)).contains("page.html may not be there");
        assertThat(with("../preview.js", 1)).contains("may not be there");
        assertThat(with("large.js", PluginFolder.LARGEST_FILE + 1)).contains("large.js is larger than 2048 kB");
        assertThat(with("console.json", PluginFolder.LARGEST_JSON + 1)).contains("console.json is larger than 256 kB");
    }

    @Test
    void the_folder_as_a_whole_has_limits() {
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i <= PluginFolder.MOST_FILES; i++) {
            many.put(i + ".js", new byte[1]);
        }
        assertThat(Contributed.of("mugs", "1", many).view().problem()).contains("more than 64 files");

        Map<String, byte[]> heavy = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            heavy.put(i + ".js", new byte[PluginFolder.LARGEST_FILE]);
        }
        assertThat(Contributed.of("mugs", "1", heavy).view().problem()).contains("together are larger than 8192 kB");
        assertThat(Contributed.of("mugs", "1", Map.of("a.js", new byte[1]))
                        .view()
                        .problem())
                .contains("there is no console.json");
    }

    private static String with(String name, int size) {
        Map<String, byte[]> files = new HashMap<>(Map.of("console.json", SOUND.getBytes(UTF_8)));
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) ' ');
        files.put(name, content);
        return String.valueOf(Contributed.of("mugs", "1", files).view().problem());
    }
}
