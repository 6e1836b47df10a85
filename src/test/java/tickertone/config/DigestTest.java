package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String SETTINGS = "application.properties";
    private static final String WATCHLIST = "watchlist.yaml";
    private static final String LEXICON = "lexicon/en.tsv";

    private static final Map<String, String> DOCUMENT = Map.of(
            SETTINGS,
            """
            windows=5m,1h
            rolling.min.effective.count=2
            latest.interval=1s
            silence.weight=0.1
            future.tolerance=5m
            """,
            WATCHLIST,
            """
            contexts:
              chips: [GPU, H100]
            exchanges:
              NASDAQ: {forms: ["${}"]}
            sources: {default: 1, weights: {Forum: 0.4, Wire: 0.6}}
            subjects:
              - id: NVDA
                kind: ticker
                name: Nvidia
                listings: [NASDAQ:NVDA]
                aliases: [Nvidia, {text: Hopper, case: true, needs: ["@chips", AI], not: [Grace Hopper]}]
              - {id: OTHER, kind: theme, name: Other, aliases: [Other]}
              - {id: SEMI, kind: basket, name: Chips, members: [NVDA]}
            """,
            LEXICON,
            "cue\tpolarity\trole\tevent\tnote\nbeat|top .. estimates\t2\tcue\tearnings\twhy\nnot\t\tnegator\t\t\n");

    private final Set<String> seen = new HashSet<>();

    @Test
    void staysWhatItIsFromVersionToVersion() throws Exception {
        assertThat(Configuration.of(DOCUMENT).digest()).isEqualTo("0dc82ebb7722");
    }

    @Test
    void passesOverCommentsSpacesNotesAndTheOrderOfKeys() throws Exception {
        assertSame(SETTINGS, "latest.interval=1s", "# more\n  latest.interval : 1000ms");
        assertSame(SETTINGS, "silence.weight=0.1\n", "");
        assertSame(SETTINGS, "windows=5m,1h", "windows=5m, 60m");
        assertSame(WATCHLIST, "subjects:", "# comment\n\nsubjects:");
        assertSame(WATCHLIST, "{Forum: 0.4, Wire: 0.6}", "{'Wire': 0.60, \"Forum\": 0.4}");
        assertSame(WATCHLIST, "    kind: ticker\n    name: Nvidia\n", "    name:  Nvidia\n    kind: 'ticker'\n");
        assertSame(WATCHLIST, "[\"@chips\", AI]", "[AI, H100, GPU]");
        assertSame(WATCHLIST, "contexts:\n", "contexts:\n  unused: [word]\n");
        assertSame(LEXICON, "\twhy\n", "\t\n# comment\n\n");
        assertSame(LEXICON, "beat|top .. estimates\t2\t", "beat | top .. estimates\t2.0\t");
    }

    @Test
    void passesOverSettingsThatCannotChangeTheOutput() throws Exception {
        assertSame(SETTINGS, "windows", "threads=9\nclock.tick=0\ntopic.prefix=x.\nkafka.client.id=c\nwindows");
    }

    @Test
    void changesWithEverySettingThatCanChangeTheOutput() throws Exception {
        assertOther(SETTINGS, "windows=5m,1h", "windows=5m");
        assertOther(SETTINGS, "count=2", "count=2.5");
        assertOther(SETTINGS, "interval=1s", "interval=2s");
        assertOther(SETTINGS, "weight=0.1", "weight=0.2");
        assertOther(SETTINGS, "tolerance=5m", "tolerance=6m");
        assertThat(seen).hasSize((int)
                Setting.ALL.stream().filter(Setting::changesOutput).count());
    }

    @Test
    void changesWithEveryValueOfTheWatchlist() throws Exception {
        assertOther(WATCHLIST, "[GPU, H100]", "[GPU]");
        assertOther(WATCHLIST, "${}", "#{}");
        assertOther(WATCHLIST, "default: 1", "default: 0.9");
        assertOther(WATCHLIST, "Forum: 0.4", "Forum: 0.5");
        assertOther(WATCHLIST, "Forum", "Board");
        assertOther(WATCHLIST, "id: OTHER", "id: ANOTHER");
        assertOther(WATCHLIST, "kind: theme", "kind: ticker");
        assertOther(WATCHLIST, "name: Nvidia", "name: NVIDIA");
        assertOther(WATCHLIST, "NASDAQ:NVDA", "NASDAQ:NVDB");
        assertOther(WATCHLIST, "[Nvidia,", "[Nvidia Corp,");
        assertOther(WATCHLIST, "case: true", "case: false");
        assertOther(WATCHLIST, "AI]", "ML]");
        assertOther(WATCHLIST, "[Grace Hopper]", "[Edward Hopper]");
        assertOther(WATCHLIST, "members: [NVDA]", "members: [OTHER]");
    }

    @Test
    void changesWithEveryColumnOfALexiconButTheNote() throws Exception {
        assertOther(LEXICON, "beat|top", "top|beat");
        assertOther(LEXICON, "beat|top", "beat");
        assertOther(LEXICON, "estimates", "forecasts");
        assertOther(LEXICON, "\t2\t", "\t2.5\t");
        assertOther(LEXICON, "\tcue\t", "\trival\t");
        assertOther(LEXICON, "\tearnings\t", "\tguidance\t");
        assertOther(LEXICON, "\tearnings\t", "\t\t");
        assertOther(LEXICON, "not\t\tnegator\t\t\n", "");
    }

    private static void assertSame(String file, String text, String replacement) throws FaultyConfiguration {
        assertThat(changed(file, text, replacement))
                .isEqualTo(Configuration.of(DOCUMENT).digest());
    }

    /** From the document and from every change before. */
    private void assertOther(String file, String text, String replacement) throws FaultyConfiguration {
        var digest = changed(file, text, replacement);

        assertThat(digest).isNotEqualTo(Configuration.of(DOCUMENT).digest());
        assertThat(seen.add(digest)).isTrue();
    }

    private static String changed(String file, String text, String replacement) throws FaultyConfiguration {
        var document = new HashMap<>(DOCUMENT);
        var changed = DOCUMENT.get(file).replace(text, replacement);
        assertThat(changed).isNotEqualTo(DOCUMENT.get(file));
        document.put(file, changed);
        return Configuration.of(document).digest();
    }
}
