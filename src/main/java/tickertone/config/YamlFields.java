package tickertone.config;

import java.util.Map;
import java.util.Optional;

/** The values of a mapping whose keys are known. */
record YamlFields(YamlNode owner, Map<String, YamlNode> values) {

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Like {@link #find}, and a fault if it is missing. */
    Optional<YamlNode> need(String key, String remedy) {
        // a value that is no mapping has been reported already
        if (owner.isMapping() && !values.containsKey(key)) {
            owner.fault("has no " + key, remedy);
        }
        return find(key);
    }

    /** False where it is missing. */
    boolean truth(String key) {
        return find(key).flatMap(value -> value.value(Format.truth())).orElse(false);
    }
}
