package tickertone.rolling;

import java.util.function.LongBinaryOperator;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;

/**
 * What is added up over the mentions of a subject: integers only, so that subtracting undoes adding exactly.
 *
 * <p>Weight w, score s, positive p and negative n are in units of 1/10,000. One mention adds at most 10^12, so a sum
 * holds over nine million mentions; beyond that it throws rather than wrap around.
 *
 * @param articles copies included
 * @param stories originals; the three counts by class add up to it
 * @param weight sum of w
 * @param weightSquared sum of w^2
 * @param weightedScore sum of w s
 * @param weightedScoreSquared sum of w s^2
 * @param weightedPositive sum of w p
 * @param weightedNegative sum of w n
 */
public record Sums(
        long articles,
        long stories,
        long positiveCount,
        long neutralCount,
        long negativeCount,
        long weight,
        long weightSquared,
        long weightedScore,
        long weightedScoreSquared,
        long weightedPositive,
        long weightedNegative) {

    public static final Sums ZERO = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Sums COPY = new Sums(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What one score adds; a copy is attention only. A score that is in no story yet counts as an original. */
    public static Sums of(Score score) {
        Story story = score.story();
        return story != null && story.copy() ? COPY : original(score);
    }

    private static Sums original(Score score) {
        var tone = score.tone();
        long w = score.weight();
        long s = tone.score();
        return new Sums(
                1,
                1,
                tone.polarity() == Polarity.POSITIVE ? 1 : 0,
                tone.polarity() == Polarity.NEUTRAL ? 1 : 0,
                tone.polarity() == Polarity.NEGATIVE ? 1 : 0,
                w,
                w * w,
                w * s,
                w * s * s,
                w * tone.positive(),
                w * tone.negative());
    }

    /** @throws ArithmeticException if a sum outgrows a long */
    public Sums plus(Sums other) {
        return combine(other, Math::addExact);
    }

    /** @throws ArithmeticException if a sum outgrows a long */
    public Sums minus(Sums other) {
        return combine(other, Math::subtractExact);
    }

    private Sums combine(Sums other, LongBinaryOperator operator) {
        return new Sums(
                operator.applyAsLong(articles, other.articles),
                operator.applyAsLong(stories, other.stories),
                operator.applyAsLong(positiveCount, other.positiveCount),
                operator.applyAsLong(neutralCount, other.neutralCount),
                operator.applyAsLong(negativeCount, other.negativeCount),
                operator.applyAsLong(weight, other.weight),
                operator.applyAsLong(weightSquared, other.weightSquared),
                operator.applyAsLong(weightedScore, other.weightedScore),
                operator.applyAsLong(weightedScoreSquared, other.weightedScoreSquared),
                operator.applyAsLong(weightedPositive, other.weightedPositive),
                operator.applyAsLong(weightedNegative, other.weightedNegative));
    }

    void pack(Packer packer) {
        packer.number(articles).number(stories);
        packer.number(positiveCount).number(neutralCount).number(negativeCount);
        packer.number(weight).number(weightSquared);
        packer.number(weightedScore).number(weightedScoreSquared);
        packer.number(weightedPositive).number(weightedNegative);
    }

    static Sums unpack(Unpacker unpacker) {
        return new Sums(
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number());
    }
}
