package tickertone.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far the program has come and what it has not finished, as the broker knows it. */
final class Watch {
    private static final String MENTIONS = Site.APPLICATION + "-mentions-repartition";
    private static final Set<TransactionState> OPEN =
            Set.of(TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

    private final Site site;

    Watch(Site site) {
        this.site = site;
    }

    /** How many records of each partition of the article log there are. */
    Map<TopicPartition, Long> published() throws Exception {
        var partitions = IntStream.range(0, Site.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Site.TOPICS.articles(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        site.admin().listOffsets(partitions).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** How many records of the article log are finished for good. */
    long finished() throws Exception {
        var committed = committed();
        return published().keySet().stream()
                .mapToLong(partition -> committed.getOrDefault(partition, 0L))
                .sum();
    }

    /** How many are not. */
    long lag() throws Exception {
        return published().values().stream().mapToLong(Long::longValue).sum() - finished();
    }

    boolean finished(Map<TopicPartition, Long> published) throws Exception {
        var committed = committed();
        return published.entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Whether the others count on an instance. */
    boolean member(Instance instance) throws Exception {
        var processId = instance.processId();
        var group = site.admin()
                .describeConsumerGroups(List.of(Site.APPLICATION))
                .all()
                .get()
                .get(Site.APPLICATION);
        return processId.isPresent()
                && group.members().stream().anyMatch(member -> member.clientId().contains(processId.get()));
    }

    /** The output topics in which an instance has written what it has not committed; it may have died with it. */
    List<String> unfinished(Instance instance) throws Exception {
        var processId = instance.processId();
        if (processId.isEmpty()) {
            return List.of();
        }
        var open = transactions(Set.of(TransactionState.ONGOING)).stream()
                .filter(id -> id.contains(processId.get()))
                .toList();
        var topics = new TreeSet<String>();
        for (var transaction :
                site.admin().describeTransactions(open).all().get().values()) {
            // an earlier life on the same folder may have left one as well
            if (transaction.transactionStartTimeMs().orElse(0) >= instance.started()) {
                topics.addAll(written(transaction));
            }
        }
        return List.copyOf(topics);
    }

    /** The output topics that hold records of a transaction: it may have announced more. */
    private List<String> written(TransactionDescription transaction) throws Exception {
        var announced = transaction.topicPartitions().stream()
                .filter(partition -> Site.TOPICS.outputs().contains(partition.topic()))
                .toList();
        return site.admin().describeProducers(announced).all().get().entrySet().stream()
                .filter(partition -> partition.getValue().activeProducers().stream()
                        .anyMatch(producer -> producer.producerId() == transaction.producerId()
                                && producer.currentTransactionStartOffset().isPresent()))
                .map(partition -> partition.getKey().topic())
                .toList();
    }

    /** Whether all is said of a log that nobody writes to any more, and for good. */
    boolean drained() throws Exception {
        return finished(published()) && transactions(OPEN).isEmpty() && nothingOnItsWay();
    }

    /** Whether no mention waits behind what is committed. */
    private boolean nothingOnItsWay() throws Exception {
        var committed = committed();
        try (var consumer = site.consumer(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(Site.partitions(consumer, MENTIONS));
            consumer.assignment().forEach(partition -> consumer.seek(partition, committed.getOrDefault(partition, 0L)));
            for (var end : consumer.endOffsets(consumer.assignment()).entrySet()) {
                while (consumer.position(end.getKey()) < end.getValue()) {
                    if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> committed() throws Exception {
        var committed = new HashMap<TopicPartition, Long>();
        site.admin()
                .listConsumerGroupOffsets(Site.APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> committed.put(partition, offset.offset()));
        return committed;
    }

    private List<String> transactions(Set<TransactionState> states) throws Exception {
        return site.admin().listTransactions(new ListTransactionsOptions().filterStates(states)).all().get().stream()
                .map(TransactionListing::transactionalId)
                .toList();
    }
}
