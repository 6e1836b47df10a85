package tickertone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is played under a name. Only the same can be gone on with: anything else would give other bytes from there on.
 *
 * @param feed its fingerprint
 * @param records how many it has
 * @param partitions of the article topic
 * @param mentionPartitions by which subjects scale
 * @param config digest of the configuration
 * @param engine the program
 */
record Playbill(String feed, long records, int partitions, int mentionPartitions, String config, String engine) {
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] toJson() {
        var fields = JSON.createObjectNode()
                .put("feed", feed)
                .put("records", records)
                .put("partitions", partitions)
                .put("mentions_partitions", mentionPartitions)
                .put("config", config)
                .put("engine", engine);
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Playbill parse(byte[] bytes) throws IOException {
        JsonNode fields = JSON.readTree(bytes);
        return new Playbill(
                fields.path("feed").asText(),
                fields.path("records").asLong(),
                fields.path("partitions").asInt(),
                fields.path("mentions_partitions").asInt(),
                fields.path("config").asText(),
                fields.path("engine").asText());
    }

    /** What is not the same in another, each as half a sentence. */
    List<String> differences(Playbill other) {
        var differences = new ArrayList<String>();
        if (!feed.equals(other.feed)) {
            differences.add("another feed (%,d records there, %,d here)".formatted(records, other.records));
        }
        if (partitions != other.partitions) {
            differences.add("--partitions %d, not %d".formatted(partitions, other.partitions));
        }
        if (mentionPartitions != other.mentionPartitions) {
            differences.add("mentions.partitions=%d, not %d".formatted(mentionPartitions, other.mentionPartitions));
        }
        if (!config.equals(other.config)) {
            differences.add("configuration %s, not %s".formatted(config, other.config));
        }
        if (!engine.equals(other.engine)) {
            differences.add("program %s, not %s".formatted(engine, other.engine));
        }
        return differences;
    }
}
