package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Records through the whole topology: what comes of each, and that nothing else comes of it. */
class SentimentTopologyTest {
    private static final int MAX_LETTER = 256 * 1024;
    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Poison> poisons() {
        return Poison.all().stream();
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void poisonIsSetAsideAndItsNeighboursAreScored(Poison poison) {
        bench.article("1-before", GOOD, ARRIVAL);
        bench.send(poison.key(), poison.value(), ARRIVAL);
        bench.article("2-after", GOOD, ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        assertThat(bench.outcomes())
                .extracting(
                        o -> o.get("outcome").textValue(), o -> o.get("reason").textValue())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("scored", null),
                        org.assertj.core.api.Assertions.tuple(
                                "dead_letter", poison.reason().word()),
                        org.assertj.core.api.Assertions.tuple("scored", null));
        assertThat(bench.outcomes().get(1).get("offset").longValue()).isEqualTo(1);
        assertThat(nvidia()).extracting(s -> s.get("article_id").textValue()).containsExactly("1-before", "2-after");
        assertThat(bench.rolling("NVDA", "5m").get(0).get("articles").intValue())
                .isEqualTo(2);
        assertThat(bench.deadLetters()).hasSize(1);
        assertLetter(poison, bench.deadLetters().get(0));
    }

    private static void assertLetter(Poison poison, TestRecord<byte[], byte[]> letter) {
        byte[] original = poison.value() == null ? new byte[0] : poison.value();
        byte[] cut = poison.value() == null ? null : Arrays.copyOf(original, Math.min(original.length, MAX_LETTER));
        var headers = headers(letter);
        assertThat(letter.key()).isEqualTo(poison.key());
        assertThat(letter.value()).isEqualTo(cut);
        assertThat(letter.timestamp()).isEqualTo(ARRIVAL.toEpochMilli());
        assertThat(headers)
                .containsOnlyKeys(
                        "__streams.errors.topic",
                        "__streams.errors.partition",
                        "__streams.errors.offset",
                        "__streams.errors.exception",
                        "__streams.errors.message",
                        "tickertone-reason",
                        "tickertone-detail",
                        "tickertone-size",
                        "tickertone-sha256")
                .containsEntry("__streams.errors.topic", "news.articles")
                .containsEntry("__streams.errors.partition", "0")
                .containsEntry("__streams.errors.offset", "1")
                .containsEntry("tickertone-reason", poison.reason().word())
                .containsEntry("tickertone-size", String.valueOf(original.length))
                .containsEntry("tickertone-sha256", sha256(original));
        assertThat(headers.get("tickertone-detail"))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(256)
                .matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*");
        assertThat(headers.get("__streams.errors.message"))
                .startsWith(poison.reason().word() + ": ");
    }

    @Test
    void theDetailOfADeadLetterIsCutAndEscaped() {
        String name = "\\u001b[31m\\u202e" + "x".repeat(300);

        bench.send("{\"id\":\"a\",\"" + name + "\":1,\"" + name + "\":2}", ARRIVAL);

        String detail = headers(bench.deadLetters().get(0)).get("tickertone-detail");
        assertThat(detail).hasSize(256).contains("\\u001b[31m\\u202e");
    }

    @Test
    void aTickHasNoOutcome() {
        bench.tick(ARRIVAL);

        for (var topic : Bench.TOPICS.outputs()) {
            assertThat(bench.records(topic)).isEmpty();
        }
    }

    @Test
    void aTickClosesTheMinuteOnlyWhenItIsLater() {
        bench.article("a", GOOD, ARRIVAL.plusSeconds(10));

        bench.tick(ARRIVAL.plusSeconds(60));
        assertThat(bench.rolling()).isEmpty();

        bench.tick(ARRIVAL.plusMillis(60_001));
        assertThat(bench.rolling("NVDA", "5m"))
                .extracting(r -> r.get("window_end").textValue())
                .containsExactly("2026-01-05T14:31:00.000Z");
    }

    @Test
    void anArticleClosesTheMinuteOnlyWhenItIsLater() {
        bench.article("a", GOOD, ARRIVAL.plusSeconds(10));

        bench.send(
                "{\"id\":\"b\",\"title\":\"" + GOOD + "\",\"published_at\":\"2026-01-05T14:30:59.999Z\"}",
                ARRIVAL.plusSeconds(60));
        assertThat(bench.rolling()).isEmpty();

        bench.article("c", GOOD, ARRIVAL.plusMillis(60_001));
        bench.mark();
        assertThat(bench.rolling("NVDA", "5m")).hasSize(1);
        assertThat(bench.rolling("NVDA", "5m").get(0).get("articles").intValue())
                .isEqualTo(2);
        assertThat(bench.records(Bench.TOPICS.rolling()))
                .extracting(TestRecord::timestamp)
                .containsOnly(ARRIVAL.plusSeconds(60).toEpochMilli());
    }

    @Test
    void anArticleOfTheBoundaryItselfBelongsToTheNextMinute() {
        bench.article("a", GOOD, ARRIVAL.plusSeconds(60));
        bench.tick(ARRIVAL.plusMillis(120_001));

        assertThat(bench.rolling("NVDA", "5m"))
                .extracting(r -> r.get("window_end").textValue())
                .containsExactly("2026-01-05T14:32:00.000Z");
    }

    @Test
    void aWithdrawalOfAnUnknownIdSaysSo() {
        bench.withdraw("never-seen", ARRIVAL);

        assertOutcome("withdrawn", "unknown_id");
        assertThat(bench.outcomes().get(0).get("article_id").textValue()).isEqualTo("never-seen");
        assertThat(bench.outcomes().get(0).get("revision").isNull()).isTrue();
    }

    @Test
    void nullWithoutAKeyIsADeadLetter() {
        bench.send(null, null, ARRIVAL);

        assertOutcome("dead_letter", "missing_field");
        assertThat(bench.deadLetters().get(0).value()).isNull();
        assertThat(headers(bench.deadLetters().get(0)))
                .containsEntry("tickertone-size", "0")
                .containsEntry("tickertone-sha256", sha256(new byte[0]));
    }

    @Test
    void theSameArticleAgainIsADuplicate() {
        bench.article("a", GOOD, ARRIVAL);

        bench.article("a", GOOD, ARRIVAL.plusSeconds(1));

        assertThat(bench.outcomes())
                .extracting(o -> o.get("outcome").textValue())
                .containsExactly("scored", "duplicate");
        assertThat(nvidia()).hasSize(1);
    }

    @Test
    void anIdIsKnownForTheLongestWindowAndNotAMillisecondLonger() {
        var week = java.time.Duration.ofDays(7);
        bench.article("a", GOOD, ARRIVAL);
        bench.article("b", GOOD, ARRIVAL);

        bench.article("a", GOOD, ARRIVAL.plus(week));
        bench.article("b", GOOD, ARRIVAL.plus(week).plusMillis(1));

        assertThat(bench.outcomes())
                .extracting(o -> o.get("outcome").textValue())
                .containsExactly("scored", "scored", "duplicate", "scored");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Les actions de Nvidia montent",
        "ja, エヌビディアの株価が上昇した",
        "ko, 엔비디아 주가가 올랐다",
        "ru, Акции Nvidia выросли на бирже"
    })
    void aLanguageThatNobodyReadsHereIsNamed(String language, String title) {
        bench.send("{\"id\":\"a\",\"title\":\"" + title + "\",\"language\":\"" + language + "\"}", ARRIVAL);

        assertOutcome("unsupported_language", language);
        assertThat(bench.scores()).isEmpty();
    }

    @Test
    void anArticleAboutNobodyHasNoMention() {
        bench.article("a", "The harbour was calm this morning", ARRIVAL);

        assertOutcome("no_mention", null);
        assertThat(bench.outcomes().get(0).get("subjects")).isEmpty();
    }

    @Test
    void theReceiptTellsWhichRuleTurnedAnAliasDown() {
        bench.article("a", "早餐喝一杯苹果汁对身体好", ARRIVAL);

        assertOutcome("no_mention", null);
        var rejected = bench.outcomes().get(0).get("rejected");
        assertThat(rejected).hasSize(1);
        assertThat(Bench.names(rejected.get(0))).containsExactly("alias", "subject", "rule", "start", "end");
        assertThat(rejected.get(0).get("alias").textValue()).isEqualTo("苹果");
        assertThat(rejected.get(0).get("subject").textValue()).isEqualTo("AAPL");
        assertThat(rejected.get(0).get("rule").textValue()).isEqualTo("not: 苹果汁");
        assertThat(rejected.get(0).get("start").intValue()).isEqualTo(5);
        assertThat(rejected.get(0).get("end").intValue()).isEqualTo(7);
    }

    @Test
    void theReceiptListsThirtyTwoRejectionsAndCountsTheRest() {
        bench.article("a", "苹果汁，".repeat(40), ARRIVAL);

        var outcome = bench.outcomes().get(0);
        assertThat(outcome.get("rejected")).hasSize(32);
        assertThat(outcome.get("rejected_rest").intValue()).isEqualTo(8);
    }

    @Test
    void theReceiptOfAScoredArticleNamesItsSubjects() {
        bench.article("a", "Nvidia sinks while Vistra rallies", ARRIVAL);

        var outcome = bench.outcomes().get(0);
        assertThat(Bench.names(outcome))
                .containsExactly(
                        "article_id",
                        "topic",
                        "partition",
                        "offset",
                        "outcome",
                        "reason",
                        "revision",
                        "subjects",
                        "rejected",
                        "rejected_rest",
                        "config");
        assertThat(texts(outcome.get("subjects"))).contains("NVDA", "VST").isSorted();
        assertThat(texts(outcome.get("subjects"))).isEqualTo(subjects("a"));
        assertThat(outcome.get("config").textValue()).matches("[0-9a-f]{12}");
        assertThat(outcome.get("topic").textValue()).isEqualTo("news.articles");
        assertThat(outcome.get("revision").intValue()).isEqualTo(1);
    }

    @Test
    void aTitleOf900KilobytesWithTwentySubjectsIsScored() {
        var companies = List.of(
                "Nvidia",
                "Tesla",
                "Microsoft",
                "Netflix",
                "Palantir",
                "Broadcom",
                "Qualcomm",
                "Intel",
                "Oracle",
                "Salesforce",
                "Alphabet",
                "Amazon.com",
                "Boeing",
                "Pfizer",
                "Walmart",
                "JPMorgan",
                "Micron",
                "AMD",
                "Vistra",
                "Constellation Energy");
        String list = String.join(", ", companies) + " shares surge after record revenue; ";
        String title = list.repeat(900_000 / list.length());

        bench.article("before", GOOD, ARRIVAL);
        bench.article("a", title, ARRIVAL);
        bench.article("after", GOOD, ARRIVAL);

        assertThat(bench.outcomes())
                .extracting(o -> o.get("outcome").textValue())
                .containsOnly("scored");
        var scores = bench.scores().stream()
                .filter(s -> s.get("article_id").textValue().equals("a"))
                .toList();
        assertThat(scores).hasSizeBetween(10, 50);
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.get("title").textValue()).hasSize(300);
            assertThat(score.get("aliases")).hasSizeLessThanOrEqualTo(32);
            assertThat(score.get("evidence")).hasSizeLessThanOrEqualTo(33);
            assertExplained(score);
        });
        assertThat(bench.records(Bench.TOPICS.scores()))
                .allSatisfy(record -> assertThat(record.value()).hasSizeLessThan(20_000));
    }

    @Test
    void anArticleOf2099MovesNoClock() {
        bench.article("a", GOOD, ARRIVAL);

        bench.send("{\"id\":\"b\",\"title\":\"t\",\"published_at\":\"2099-01-01T00:00:00Z\"}", ARRIVAL.plusMillis(1));
        bench.article("c", GOOD, ARRIVAL.plusMillis(2));

        assertThat(bench.outcomes().get(1).get("reason").textValue()).isEqualTo("future_time");
        assertThat(bench.rolling()).isEmpty();
        assertThat(nvidia())
                .extracting(s -> s.get("arrived_at").textValue())
                .containsExactly("2026-01-05T14:30:00.000Z", "2026-01-05T14:30:00.002Z");
    }

    @Test
    void anArticleOf1970IsScoredAndInNoWindow() {
        bench.send("{\"id\":\"a\",\"title\":\"" + GOOD + "\",\"published_at\":\"1970-01-01T00:00:00Z\"}", ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        assertThat(nvidia().get(0).get("published_at").textValue()).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(bench.rolling()).isEmpty();
    }

    @Test
    void aRecordWhoseTimestampGoesBackArrivesWithTheOneBefore() {
        bench.article("a", GOOD, ARRIVAL);

        bench.article("b", GOOD, ARRIVAL.minusSeconds(90));

        assertThat(nvidia()).extracting(s -> s.get("arrived_at").textValue()).containsOnly("2026-01-05T14:30:00.000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'', arrival, 2026-01-05T14:30:00.000Z",
        "2026-01-05T14:29:00Z, published, 2026-01-05T14:29:00.000Z",
        "2026-01-05T14:30:00Z, published, 2026-01-05T14:30:00.000Z",
        "2026-01-05T14:30:00.001Z, clamped, 2026-01-05T14:30:00.000Z",
        "2026-01-05T14:35:00Z, clamped, 2026-01-05T14:30:00.000Z"
    })
    void theEffectiveTimeIsNeverAfterArrival(String given, String basis, String effective) {
        String member = given.isEmpty() ? "" : ",\"published_at\":\"" + given + "\"";

        bench.send("{\"id\":\"a\",\"title\":\"" + GOOD + "\"" + member + "}", ARRIVAL);

        var score = nvidia().get(0);
        assertThat(score.get("time_basis").textValue()).isEqualTo(basis);
        assertThat(score.get("published_at").textValue()).isEqualTo(effective);
    }

    @Test
    void theFieldsOfAScoreStandInTheirOrder() {
        bench.article("a", GOOD, ARRIVAL);

        var record = bench.records(Bench.TOPICS.scores()).get(0);
        var score = nvidia().get(0);
        assertThat(Bench.names(score))
                .containsExactly(
                        "subject",
                        "kind",
                        "status",
                        "article_id",
                        "revision",
                        "title",
                        "source",
                        "language",
                        "url",
                        "published_at",
                        "arrived_at",
                        "time_basis",
                        "score",
                        "class",
                        "positive",
                        "neutral",
                        "negative",
                        "label",
                        "confidence",
                        "relevance",
                        "in_title",
                        "mentions",
                        "first_sentence",
                        "sentences",
                        "subjects",
                        "weight",
                        "story",
                        "story_sequence",
                        "similar_before",
                        "event",
                        "aliases",
                        "aliases_rest",
                        "evidence",
                        "evidence_rest",
                        "evidence_total",
                        "config",
                        "engine");
        assertThat(Bench.names(score.get("similar_before"))).containsExactly("12h", "1d", "3d", "7d");
        assertThat(Bench.names(score.get("aliases").get(0))).containsExactly("text", "start", "end");
        assertThat(Bench.names(score.get("evidence").get(0))).containsExactly("text", "start", "end", "cue", "share");
        assertThat(record.timestamp()).isEqualTo(ARRIVAL.toEpochMilli());
        assertThat(new String(record.value(), UTF_8)).containsPattern("\"score\":-?[01]\\.\\d{4},");
    }

    /** The evidence that stands in the text: not the sum of the rest, nor the prior. */
    static List<JsonNode> placed(JsonNode score) {
        return stream(score.get("evidence"))
                .filter(row -> !row.get("start").isNull())
                .toList();
    }

    @Test
    void offsetsCountUtf16CharactersOfTitleLineFeedBody() {
        bench.send("{\"id\":\"a\",\"title\":\"😀 News\",\"body\":\"Today Nvidia surges.\"}", ARRIVAL);

        String text = "😀 News\nToday Nvidia surges.";
        var score = nvidia().get(0);
        assertThat(placed(score)).isNotEmpty();
        for (var place : Stream.concat(stream(score.get("aliases")), placed(score).stream())
                .toList()) {
            assertThat(text.substring(
                            place.get("start").intValue(), place.get("end").intValue()))
                    .isEqualTo(place.get("text").textValue());
        }
    }

    @Test
    void theFieldsOfARollingValueStandInTheirOrder() {
        bench.article("a", GOOD, ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        assertThat(bench.rolling()).isNotEmpty();
        assertThat(bench.latest()).isNotEmpty();
        assertThat(Stream.concat(bench.rolling().stream(), bench.latest().stream()))
                .allSatisfy(value -> assertThat(Bench.names(value))
                        .containsExactly(
                                "subject",
                                "kind",
                                "window",
                                "window_start",
                                "window_end",
                                "as_of",
                                "state",
                                "sentiment",
                                "positive",
                                "negative",
                                "stddev",
                                "stderr",
                                "effective_count",
                                "weight",
                                "articles",
                                "stories",
                                "sources",
                                "positive_count",
                                "neutral_count",
                                "negative_count",
                                "attention",
                                "surprise",
                                "config",
                                "engine"));
        assertThat(bench.records(Bench.TOPICS.latest()))
                .extracting(record -> new String(record.key(), UTF_8))
                .contains("NVDA|5m", "NVDA|1h", "NVDA|1d", "NVDA|7d");
        assertThat(bench.records(Bench.TOPICS.rolling()))
                .extracting(record -> new String(record.key(), UTF_8))
                .contains("NVDA")
                .doesNotContain("NVDA|5m");
    }

    @Test
    void theHeadersOfAPublisherGoNowhere() {
        var headers = new RecordHeaders();
        headers.add("secret", "x".repeat(1_000).getBytes(UTF_8));

        bench.send(null, Bench.json("a", GOOD).getBytes(UTF_8), headers, ARRIVAL);
        bench.send(null, "nonsense".getBytes(UTF_8), headers, ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        for (var topic : Bench.TOPICS.outputs()) {
            assertThat(bench.records(topic)).isNotEmpty().allSatisfy(record -> assertThat(headers(record))
                    .doesNotContainKeys("secret", "tickertone-tick"));
        }
    }

    @Test
    void aLiveLatestValueIsWrittenAtTheFirstChange() {
        try (var live = new Bench(Bench.LIVE)) {
            live.article("a", GOOD, ARRIVAL);
            live.tick(ARRIVAL.plusMillis(1));

            assertThat(live.latest())
                    .filteredOn(value -> value.get("subject").textValue().equals("NVDA"))
                    .hasSize(4)
                    .allSatisfy(
                            value -> assertThat(value.get("as_of").textValue()).isEqualTo("2026-01-05T14:30:00.000Z"));
        }
    }

    @Test
    void theLastValuesOfASubjectThatNobodyWatchesAreTakenAway() {
        try (var dropped = new Bench(Bench.unwatched("NVDA"))) {
            dropped.article("a", "Nvidia sinks while Vistra rallies", ARRIVAL);
            dropped.tick(ARRIVAL.plus(Duration.ofDays(8)));

            var last = new HashMap<String, byte[]>();
            dropped.records(Bench.TOPICS.latest())
                    .forEach(record -> last.put(new String(record.key(), UTF_8), record.value()));
            assertThat(last).containsKeys("NVDA|5m", "NVDA|7d", "VST|5m", "VST|7d");
            assertThat(last)
                    .allSatisfy((key, value) -> assertThat(value == null).isEqualTo(key.startsWith("NVDA|")));
            assertThat(dropped.rolling("NVDA", "7d"))
                    .extracting(value -> value.get("state").textValue())
                    .containsExactly("thin", "no_news");
        }
    }

    @Test
    void thePrintedTopologyIsTheStoredOne() throws IOException {
        String printed = SentimentTopology.of(Bench.TOPICS, Bench.STANDARD)
                .describe()
                .toString()
                .strip();

        assertThat(printed)
                .as("The topology changed. Names of steps, stores and topics are the format of the state that running"
                        + " pipelines keep: if the change is wanted, say in the commit what becomes of that state, and"
                        + " renew src/test/resources/topology.txt with the output of `tickertone topology`.")
                .isEqualToNormalizingNewlines(stored().strip());
    }

    private static String stored() throws IOException {
        try (InputStream text = SentimentTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    static void assertExplained(JsonNode score) {
        assertThat(placed(score).stream().map(row -> row.get("start").intValue()))
                .isSorted();
        double total = score.get("evidence_total").doubleValue();
        double positive = score.get("positive").doubleValue();
        double negative = score.get("negative").doubleValue();
        double neutral = score.get("neutral").doubleValue();
        double rounding = 0.00005 / positive + 0.00005 / negative + 0.0001;
        assertThat(stream(score.get("evidence"))
                        .mapToInt(row -> units(row.get("share")))
                        .sum())
                .as("shares of %s", score)
                .isEqualTo(units(score.get("evidence_total")));
        assertThat(Math.log(positive / negative))
                .as("log-odds of %s", score)
                .isCloseTo(total, org.assertj.core.data.Offset.offset(rounding));
        assertThat(score.get("score").doubleValue())
                .as("score of %s", score)
                .isCloseTo((1 - neutral) * Math.tanh(total / 2), org.assertj.core.data.Offset.offset(0.0002));
        assertThat(units(score.get("score"))).isEqualTo(units(score.get("positive")) - units(score.get("negative")));
        assertThat(units(score.get("positive")) + units(score.get("neutral")) + units(score.get("negative")))
                .isEqualTo(10_000);
    }

    /** A number of four places in units of 1/10,000. */
    static int units(JsonNode number) {
        return number.decimalValue().movePointRight(4).intValueExact();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private void assertOutcome(String outcome, String reason) {
        assertThat(bench.outcomes()).hasSize(1);
        assertThat(bench.outcomes().get(0).get("outcome").textValue()).isEqualTo(outcome);
        assertThat(bench.outcomes().get(0).get("reason").textValue()).isEqualTo(reason);
    }

    private List<JsonNode> nvidia() {
        return bench.scores().stream()
                .filter(score -> score.get("subject").textValue().equals("NVDA"))
                .toList();
    }

    private List<String> subjects(String article) {
        return bench.scores().stream()
                .filter(score -> score.get("article_id").textValue().equals(article))
                .map(score -> score.get("subject").textValue())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).textValue())
                .toList();
    }

    private static Map<String, String> headers(TestRecord<byte[], byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
