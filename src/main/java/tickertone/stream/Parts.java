package tickertone.stream;

import java.util.Set;
import tickertone.rolling.Rules;
import tickertone.rolling.Windows;
import tickertone.sentiment.Tagger;

/**
 * The finished parts that a topology is made of.
 *
 * @param rules that mentions carry
 * @param latestAtBoundariesOnly write latest values at changed minute boundaries only, as a replay does
 * @param watched ids of the subjects on the watchlist
 * @param config digest of the configuration
 * @param mentionPartitions how many tasks share the subjects
 * @param inMemory whether state lies in memory or in RocksDB; either way Kafka keeps a copy
 */
public record Parts(
        ArticleReader reader,
        Tagger tagger,
        Windows windows,
        Rules rules,
        boolean latestAtBoundariesOnly,
        Set<String> watched,
        String config,
        int mentionPartitions,
        boolean inMemory) {
    public Parts {
        watched = Set.copyOf(watched);
    }

    /** The same, as if other subjects were on the watchlist: it changes which of them are said to be gone. */
    public Parts watching(Set<String> subjects) {
        return new Parts(
                reader, tagger, windows, rules, latestAtBoundariesOnly, subjects, config, mentionPartitions, inMemory);
    }
}
