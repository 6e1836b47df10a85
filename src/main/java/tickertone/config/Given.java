package tickertone.config;

import java.util.Locale;

/**
 * A value that someone gave to a setting, and where.
 *
 * @param file the name of the flag or environment variable, if it came by one
 * @param line 0: no line
 */
record Given(Layer layer, String file, int line, String key, String value) {

    /** Who gave it; later ones win. */
    enum Layer {
        FILE,
        ENVIRONMENT,
        FLAG;

        /** The name of a setting there. */
        String spell(String key) {
            return switch (this) {
                case FILE -> key;
                case ENVIRONMENT -> (key.startsWith(Setting.KAFKA) ? "" : "TICKERTONE_")
                        + key.replace('.', '_').toUpperCase(Locale.ROOT);
                case FLAG -> "--" + key.replace('.', '-');
            };
        }
    }

    static Given flag(String key, String value) {
        return new Given(Layer.FLAG, Layer.FLAG.spell(key), 0, key, value.strip());
    }

    /** Whether it goes to the Kafka clients. */
    boolean forKafka() {
        return key.startsWith(Setting.KAFKA);
    }
}
