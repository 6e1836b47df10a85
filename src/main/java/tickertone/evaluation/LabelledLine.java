package tickertone.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a labelled file, read: a row, or all that is wrong with it.
 *
 * @param row null if there are faults
 * @param faults each {@code what is wrong; how to mend it}
 */
record LabelledLine(@Nullable LabelledRow row, List<String> faults) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    LabelledLine {
        faults = List.copyOf(faults);
    }

    static LabelledLine of(byte[] line, int from) {
        try {
            return of(JSON.readTree(decode(line, from)));
        } catch (CharacterCodingException e) {
            return faulty("is not UTF-8; save the file as UTF-8");
        } catch (JsonProcessingException e) {
            var told = e.getOriginalMessage().lines().findFirst().orElse("");
            return faulty("is no JSON (" + Characters.shown(told) + "); write one JSON object on each line");
        }
    }

    private static LabelledLine of(JsonNode document) {
        if (!(document instanceof ObjectNode object)) {
            return faulty("is no JSON object; write one JSON object on each line");
        }
        var fields = new LabelledFields(object);
        var row = fields.row();
        return new LabelledLine(row, fields.faults());
    }

    private static LabelledLine faulty(String fault) {
        return new LabelledLine(null, List.of(fault));
    }

    private static String decode(byte[] line, int from) throws CharacterCodingException {
        var bytes = ByteBuffer.wrap(line, from, line.length - from);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
}
