package tickertone.stream;

import java.util.Map;
import java.util.TreeMap;

/** A configuration as its topic keeps it: one text per file, by file name. */
public final class ConfigurationJson {
    private ConfigurationJson() {}

    public static byte[] write(Map<String, String> files) {
        return Json.object(json -> {
            for (var file : new TreeMap<>(files).entrySet()) {
                json.writeStringField(file.getKey(), file.getValue());
            }
        });
    }
}
