package tickertone.stream;

import tickertone.rolling.Rules;
import tickertone.rolling.Windows;
import tickertone.sentiment.Tagger;

/**
 * The finished parts that a topology is made of.
 *
 * @param config digest of the configuration
 * @param mentionPartitions how many tasks share the subjects
 * @param inMemory whether state lies in memory or in RocksDB; either way Kafka keeps a copy
 */
public record Parts(
        ArticleReader reader,
        Tagger tagger,
        Windows windows,
        Rules rules,
        String config,
        int mentionPartitions,
        boolean inMemory) {}
