package tickertone.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Audit;
import tickertone.stream.Parts;
import tickertone.stream.Recomputation;
import tickertone.stream.Recomputation.Written;
import tickertone.stream.Tick;
import tickertone.stream.Topics;

/** Recomputes the outputs of a run from its article log, in one thread, and compares each record with the one that is there. */
public final class Verification implements AutoCloseable {
    /** How often ORDER is told how far the log is: it decides how much is held, nothing else. */
    private static final int RECORDS_PER_MARK = 256;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Topics topics;
    private final Configurations configurations;
    private final Reach reach;
    private final ArticleLog log;
    private final Outputs outputs;
    private final SortedMap<String, Long> tagged = new TreeMap<>();
    private final Set<String> strangers = new HashSet<>();
    private final Map<Integer, Parts> parts = new HashMap<>();
    private @Nullable Recomputation recomputation;
    private @Nullable TrimmedLog trimmed;
    private String place = "";
    private Audit audit = Audit.empty();
    private long first;
    private long auditedDay = Long.MIN_VALUE;

    private Verification(Topics topics, Configurations configurations, Reach reach, ArticleLog log, Outputs outputs) {
        this.topics = topics;
        this.configurations = configurations;
        this.reach = reach;
        this.log = log;
        this.outputs = outputs;
    }

    /**
     * Takes the outputs as they are now, and the log as it is after that.
     *
     * @param reach how far the run was before
     */
    public static Verification open(Clients clients, Topics topics, Configurations configurations, Reach reach)
            throws InterruptedException {
        var outputs = Outputs.open(clients, topics, reach, configurations.size() > 1);
        var log = ArticleLog.open(clients.committed(), topics.articles());
        return new Verification(topics, configurations, reach, log, outputs);
    }

    /** How many records the log has, about. */
    public long records() {
        return log.total();
    }

    /**
     * Does it.
     *
     * @param progress hears now and then how many records of the log are done
     */
    public Proof prove(LongConsumer progress) {
        for (var record = log.next(); record != null; record = log.next()) {
            take(record);
            if (log.passed() % RECORDS_PER_MARK == 0) {
                mark();
                progress.accept(log.passed());
            }
        }
        mark();
        audit();
        progress.accept(log.passed());
        return proof();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        place = Note.Named.name(record.partition(), record.offset());
        var receipt = Tick.is(record) ? null : outputs.receipt(place);
        var under = parts(record.partition(), receipt);
        if (under == null) {
            return;
        }
        var recomputing = recomputation == null ? begin(under, record.timestamp()) : recomputation;
        if (!Tick.is(record)) {
            outputs.conservation().record();
            tagged.merge(under.config(), 1L, Long::sum);
        }
        if (trimmed != null && receipt != null && trimmed.matters(record.timestamp())) {
            recomputing.recall(record, under, receipt.outcome(), receipt.revision());
        }
        recomputing.take(record, under);
        auditDaily(record.timestamp());
    }

    private Recomputation begin(Parts under, long arrival) {
        first = arrival;
        auditedDay = Math.floorDiv(arrival, DAY);
        if (log.trimmed()) {
            trimmed = new TrimmedLog(topics, outputs, log, under.windows().longest());
        }
        Recomputation.Earlier earlier = trimmed == null ? score -> null : trimmed;
        var one = configurations.size() > 1 ? under.watching(Set.of()) : under;
        var begun = new Recomputation(topics, log.partitions(), one, earlier, this::compare);
        recomputation = begun;
        return begun;
    }

    /** Of the configuration that a receipt names; without one, of that of the record before. */
    private @Nullable Parts parts(int partition, Note.@Nullable Receipt receipt) {
        if (receipt != null) {
            var named = configurations.under(receipt.config()).filter(this::fits);
            named.ifPresent(known -> parts.put(partition, known));
            if (named.isEmpty() && strangers.add(receipt.config())) {
                outputs.differences()
                        .law(
                                topics.configs(),
                                receipt.articleId(),
                                "the configuration \"" + receipt.config() + "\" is not kept there, is not what its name"
                                        + " says, or has other windows than the one before");
            }
        }
        var last = parts.get(partition);
        return last == null ? configurations.last().orElse(null) : last;
    }

    /** Windows cannot change under state. */
    private boolean fits(Parts named) {
        return recomputation == null || recomputation.windows().equals(named.windows());
    }

    private void compare(Written written) {
        if (written.topic().equals(topics.scores())) {
            outputs.differences().follows(written);
        }
        outputs.expect(written, place);
    }

    private void mark() {
        if (recomputation != null) {
            recomputation.mark();
        }
    }

    /** Adding up all panes takes a moment; a day's worth of totals is looked at together. */
    private void auditDaily(long arrival) {
        if (Math.floorDiv(arrival, DAY) > auditedDay) {
            auditedDay = Math.floorDiv(arrival, DAY);
            mark();
            audit();
        }
    }

    private void audit() {
        if (recomputation != null) {
            var now = recomputation.audit();
            now.faults().forEach(fault -> outputs.differences().law("Additivity", null, fault));
            audit = audit.plus(now);
        }
    }

    private Proof proof() {
        boolean blind = recomputation == null && !strangers.isEmpty();
        var compared = blind ? outputs.compared() : outputs.finish();
        long reached = recomputation == null ? Long.MIN_VALUE : Math.min(recomputation.reached(), reach.lowest());
        boolean allKept = !outputs.topic(topics.scores()).trimmed()
                && !outputs.topic(topics.outcomes()).trimmed();
        outputs.conservation().finish(reached, allKept, outputs.differences());
        var engines = outputs.engines().others(outputs.differences());
        return new Proof(
                topics.articles(),
                log.partitions(),
                log.passed(),
                range(reached),
                tagged,
                engines,
                compared,
                outputs.conservation().counts(),
                audit.totals(),
                outputs.differences().count(),
                outputs.differences().first());
    }

    private Proof.Range range(long reached) {
        if (reached <= first) {
            return new Proof.Range(log.trimmed(), null, null, null);
        }
        var from = Instant.ofEpochMilli(first);
        var to = Instant.ofEpochMilli(Math.floorDiv(reached - 1, MINUTE) * MINUTE);
        if (to.isBefore(from)) {
            return new Proof.Range(log.trimmed(), from, null, null);
        }
        var sums = trimmed == null ? from : trimmed.sumsFrom();
        return new Proof.Range(log.trimmed(), from, sums.isAfter(to) ? null : sums, to);
    }

    @Override
    public void close() {
        log.close();
        outputs.close();
    }
}
