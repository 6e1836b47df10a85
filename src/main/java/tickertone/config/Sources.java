package tickertone.config;

import java.util.HashMap;
import java.util.Set;
import tickertone.market.SourceWeights;

/** Reads how much each source's articles weigh. */
final class Sources {
    private static final Format<Integer> WEIGHT = Format.decimal(0, 10_000);

    private Sources() {}

    static SourceWeights read(YamlNode sources) {
        var fields = sources.fields(Set.of("default", "weights"));
        var named = new HashMap<String, Integer>();
        fields.find("weights").ifPresent(weights -> weights.entries()
                .forEach((name, weight) -> weight.value(WEIGHT).ifPresent(units -> named.put(name, units))));
        int standard = fields.find("default")
                .flatMap(weight -> weight.value(WEIGHT))
                .orElse(SourceWeights.equal().standard());
        return new SourceWeights(standard, named);
    }
}
