package tickertone.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tickertone.config.Given.Layer;

/** Settings by environment variables: TICKERTONE_CLOCK_TICK is clock.tick, KAFKA_GROUP_ID is kafka.group.id. */
final class Environment {
    private static final String OURS = "TICKERTONE_";
    private static final String KAFKA = "KAFKA_";

    /** What Kubernetes adds to every container for services called tickertone or kafka. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("(TICKERTONE|KAFKA)_(SERVICE_HOST|SERVICE_PORT|PORT)(_.*)?");

    private Environment() {}

    static List<Given> read(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> meant(variable.getKey()))
                        .map(variable -> given(variable.getKey(), variable.getValue()))
                        .toList();
    }

    private static boolean meant(String name) {
        return (name.startsWith(OURS) || name.startsWith(KAFKA))
                && !SERVICE_LINK.matcher(name).matches();
    }

    private static Given given(String name, String value) {
        var key = name.startsWith(OURS) ? name.substring(OURS.length()) : name;
        return new Given(
                Layer.ENVIRONMENT, name, 0, key.toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
    }
}
