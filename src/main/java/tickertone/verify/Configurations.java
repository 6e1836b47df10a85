package tickertone.verify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Parts;

/** The configurations that a run was ever started under, as its topic keeps them; each is made into parts when it is needed. */
public final class Configurations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> documents;
    private final Function<Map<String, String>, Optional<Parts>> wiring;
    private final Map<String, Optional<Parts>> made = new HashMap<>();

    private Configurations(
            Map<String, Map<String, String>> documents, Function<Map<String, String>, Optional<Parts>> wiring) {
        this.documents = documents;
        this.wiring = wiring;
    }

    /**
     * Reads all of them.
     *
     * @param consumer reads committed records only, and is assigned to nothing
     * @param wiring parts of a configuration's files by name; nothing if this program cannot read them
     */
    public static Configurations of(
            Consumer<byte[], byte[]> consumer, String topic, Function<Map<String, String>, Optional<Parts>> wiring) {
        var documents = new LinkedHashMap<String, Map<String, String>>();
        WholeTopic.read(consumer, topic, record -> {
            var document = document(record.value());
            if (document != null) {
                String digest = Note.Named.key(record.key());
                // the last to be put is the last in order
                documents.remove(digest);
                documents.put(digest, document);
            }
            return true;
        });
        return new Configurations(documents, wiring);
    }

    private static @Nullable Map<String, String> document(byte @Nullable [] value) {
        try {
            return value == null ? null : JSON.readValue(value, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            return null;
        }
    }

    /** How many are kept. */
    int size() {
        return documents.size();
    }

    /** The parts of a configuration; nothing if it is not kept, is not what its digest says, or cannot be read. */
    Optional<Parts> under(String digest) {
        return made.computeIfAbsent(digest, this::make);
    }

    /** The parts of the one that a program was started under last; nothing if there is none. */
    Optional<Parts> last() {
        return documents.keySet().stream().reduce((a, b) -> b).flatMap(this::under);
    }

    private Optional<Parts> make(String digest) {
        var document = documents.get(digest);
        return document == null
                ? Optional.empty()
                : wiring.apply(document).filter(parts -> parts.config().equals(digest));
    }
}
