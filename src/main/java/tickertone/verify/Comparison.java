package tickertone.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Recomputation.Written;

/**
 * Compares what was recomputed for a topic with what is found in it, name by name, in the order of each name's records.
 *
 * <p>A name is what has an order of its own: the key of a score or a value, the place in the log of an outcome.
 */
final class Comparison {
    private final OutputTopic topic;
    private final Differences differences;
    private final Engines engines;
    private final Set<String> met = new HashSet<>();
    /** Of a compacted topic: what should be the last record of its name, and is not there. */
    private final Map<String, List<Written>> absent = new LinkedHashMap<>();

    private Predicate<Found> forgiven = found -> false;
    private BiPredicate<Found, Written> excused = (found, written) -> false;
    private long from = Long.MIN_VALUE;
    private long equal;
    private long notYet;
    private long notKept;

    /** Whether a recomputed record has to be found. */
    enum Duty {
        /** The run was past it. */
        MUST,
        /** The run may not have come so far. */
        NOT_YET,
        /** The run wrote it or did not, by circumstances that no record tells. */
        MAY
    }

    Comparison(OutputTopic topic, Differences differences, Engines engines) {
        this.topic = topic;
        this.differences = differences;
        this.engines = engines;
    }

    /** Looks at nothing before a time, in milliseconds since 1970. */
    void from(long time) {
        from = time;
    }

    /** Says nothing of unexpected records that are as told. */
    void forgive(Predicate<Found> unexpected) {
        forgiven = unexpected;
    }

    /** Takes records for the same that differ as told. */
    void excuse(BiPredicate<Found, Written> different) {
        excused = different;
    }

    /** Records that are the same. */
    long equal() {
        return equal;
    }

    /** Recomputed records that the run has not written yet. */
    long notYet() {
        return notYet;
    }

    /** Recomputed records that the topic no longer keeps. */
    long notKept() {
        return notKept;
    }

    /** Compares the next record of a name; what takes its place, if anything. */
    @Nullable
    Found expect(String name, Written written, Duty duty) {
        if (written.time() < from) {
            return null;
        }
        var recomputed = Found.of(written);
        while (true) {
            var found = topic.next(name);
            if (found == null || found.time() > recomputed.time()) {
                absent(name, written, found != null && duty == Duty.NOT_YET ? Duty.MUST : duty, found != null);
                return null;
            }
            if (found.same(recomputed)) {
                topic.take(name);
                same(name, found, recomputed);
                return found;
            }
            if (found.time() < from) {
                topic.take(name);
            } else if (found.time() < recomputed.time() || topic.waits(name, recomputed)) {
                unexpected(topic.take(name));
            } else if (duty == Duty.MAY) {
                return null;
            } else if (beforeWhatIsKept(name, written)) {
                notKept++;
                return null;
            } else {
                topic.take(name);
                changed(name, found, written, recomputed);
                return found;
            }
        }
    }

    /** Takes stock once everything was recomputed: whatever nobody asked for follows from nothing. */
    void finish() {
        topic.rest().stream().filter(found -> found.time() >= from).forEach(this::unexpected);
        absent.values().forEach(all -> all.forEach(differences::missing));
    }

    private void unexpected(Found found) {
        if (!forgiven.test(found)) {
            differences.unexpected(found);
        }
    }

    private void changed(String name, Found found, Written written, Found recomputed) {
        if (excused.test(found, written)) {
            same(name, found, recomputed);
        } else {
            differences.changed(found, written);
        }
    }

    private void same(String name, Found found, Found recomputed) {
        equal++;
        engines.take(found, recomputed);
        if (topic.compacted()) {
            absent.remove(name);
        } else if (topic.trimmed()) {
            met.add(name);
        }
    }

    /** @param later whether there is a later record of the name */
    private void absent(String name, Written written, Duty duty, boolean later) {
        if (topic.compacted()) {
            compactedAway(name, written, duty, later);
        } else if (beforeWhatIsKept(name, written)) {
            notKept++;
        } else if (duty == Duty.MUST) {
            differences.missing(written);
        } else if (duty == Duty.NOT_YET) {
            notYet++;
        }
    }

    /** Until the first record of a name is found that is kept, all others may have been deleted. */
    private boolean beforeWhatIsKept(String name, Written written) {
        return topic.trimmed(written.key()) && !met.contains(name);
    }

    /** Only a name's last record is kept for sure, and not even that if it takes the name's value away. */
    private void compactedAway(String name, Written written, Duty duty, boolean later) {
        if (later) {
            notKept++;
        } else if (duty == Duty.NOT_YET) {
            notYet++;
        } else if (written.value() == null) {
            notKept += absent.getOrDefault(name, List.of()).size() + 1;
            absent.remove(name);
        } else {
            absent.computeIfAbsent(name, n -> new ArrayList<>()).add(written);
        }
    }
}
