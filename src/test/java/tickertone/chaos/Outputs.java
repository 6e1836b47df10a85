package tickertone.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;

/**
 * What a run said, as a consumer of committed records reads it.
 *
 * @param said the records by topic and key, in their order where the order is promised, else sorted
 * @param takenBack how many more records were written and not committed
 */
record Outputs(Map<String, List<String>> said, long takenBack) {
    private static final Pattern PLACE = Pattern.compile("\"partition\":(\\d+),\"offset\":(\\d+),");

    static Outputs of(Site site) {
        var said = new TreeMap<String, List<String>>();
        long takenBack = 0;
        for (var topic : Site.TOPICS.outputs()) {
            var committed = site.records(topic, IsolationLevel.READ_COMMITTED);
            committed.forEach(record -> said.computeIfAbsent(chapter(record), key -> new ArrayList<>())
                    .add(text(record)));
            takenBack += site.records(topic, IsolationLevel.READ_UNCOMMITTED).size() - committed.size();
        }
        said.forEach((chapter, records) -> {
            if (chapter.startsWith(Site.TOPICS.deadLetters()) || chapter.startsWith(Site.TOPICS.outcomes() + " null")) {
                records.sort(null);
            }
        });
        return new Outputs(said, takenBack);
    }

    long count() {
        return said.values().stream().mapToLong(List::size).sum();
    }

    long count(String topic) {
        return said.entrySet().stream()
                .filter(chapter -> chapter.getKey().startsWith(topic + " "))
                .mapToLong(chapter -> chapter.getValue().size())
                .sum();
    }

    /** The places of the article log that have a receipt, one for each receipt. */
    List<String> receipts() {
        return said.entrySet().stream()
                .filter(chapter -> chapter.getKey().startsWith(Site.TOPICS.outcomes() + " "))
                .flatMap(chapter -> chapter.getValue().stream())
                .map(Outputs::place)
                .sorted()
                .toList();
    }

    /** In words; empty if both said the same. */
    List<String> differences(Outputs calm) {
        var chapters = new TreeSet<>(said.keySet());
        chapters.addAll(calm.said.keySet());
        var differences = new ArrayList<String>();
        for (var chapter : chapters) {
            var ours = said.getOrDefault(chapter, List.of());
            var theirs = calm.said.getOrDefault(chapter, List.of());
            if (!ours.equals(theirs)) {
                differences.add(difference(chapter, ours, theirs));
            }
        }
        return differences;
    }

    private static String difference(String chapter, List<String> ours, List<String> theirs) {
        int same = 0;
        while (same < Math.min(ours.size(), theirs.size()) && ours.get(same).equals(theirs.get(same))) {
            same++;
        }
        return "%s: %d records, %d in the calm run; the first %d are the same, then%n  %s%n  %s"
                .formatted(chapter, ours.size(), theirs.size(), same, next(ours, same), next(theirs, same));
    }

    private static String next(List<String> records, int index) {
        return index < records.size() ? records.get(index) : "nothing";
    }

    /** Receipts of an id that shows up on two source partitions come in no promised order. */
    private static String chapter(ConsumerRecord<byte[], byte[]> record) {
        String chapter = record.topic() + " " + (record.key() == null ? "null" : "'" + shown(record.key()) + "'");
        return record.topic().equals(Site.TOPICS.outcomes())
                ? chapter + " from partition " + place(shown(record.value())).split(" ")[0]
                : chapter;
    }

    private static String place(String receipt) {
        var place = PLACE.matcher(receipt);
        if (!place.find()) {
            throw new IllegalStateException("a receipt that names no record: " + receipt);
        }
        return place.group(1) + " " + place.group(2);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        var text = new StringBuilder().append(record.timestamp()).append(' ');
        record.headers().forEach(header -> text.append(header.key())
                .append('=')
                .append(shown(header.value()))
                .append(' '));
        return text.append(record.value() == null ? "null" : shown(record.value()))
                .toString();
    }

    /** As text, or in hexadecimal what is none. */
    private static String shown(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return Arrays.equals(text.getBytes(UTF_8), bytes)
                ? text
                : HexFormat.of().formatHex(bytes);
    }
}
