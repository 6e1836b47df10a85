package tickertone.verify;

import java.util.HashMap;
import java.util.Map;

/**
 * The law that a record of the log has one outcome, and one that was scored toward n subjects has n scores. It looks at
 * what was found alone, not at what was recomputed.
 */
final class Conservation {
    private static final String LAW = "Conservation";

    /** Scores still to be found, by article and arrival. */
    private final Map<Revised, Integer> open = new HashMap<>();

    private long records;
    private long outcomes;
    private long scored;
    private long scores;

    private record Revised(String articleId, long arrival) {}

    /** A record of the log that is no tick. */
    void record() {
        records++;
    }

    void outcome(Found found) {
        outcomes++;
        if (found.note() instanceof Note.Receipt receipt && receipt.scores() > 0) {
            scored += receipt.scores();
            count(String.valueOf(receipt.articleId()), found.time(), receipt.scores());
        }
    }

    void score(Found found) {
        if (found.note() instanceof Note.Told told && !told.withdrawn()) {
            scores++;
            count(told.articleId(), found.time(), -1);
        }
    }

    private void count(String articleId, long arrival, int more) {
        open.merge(new Revised(articleId, arrival), more, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    }

    /**
     * Says which articles have too few or too many scores.
     *
     * @param reached the time before which all should be there
     * @param allKept whether no record was deleted by age
     */
    void finish(long reached, boolean allKept, Differences differences) {
        open.forEach((revised, missing) -> {
            if (allKept && (missing < 0 || revised.arrival() < reached)) {
                differences.law(
                        LAW,
                        revised.articleId(),
                        missing < 0
                                ? -missing + " scores more than its outcome has subjects"
                                : missing + " scores fewer than its outcome has subjects");
            }
        });
    }

    Proof.Counts counts() {
        return new Proof.Counts(records, outcomes, scored, scores);
    }
}
