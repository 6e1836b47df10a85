package tickertone.sentiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The learned numbers of the scorer: how far a signal reaches, what each cue says beyond its polarity in the lexicon, what
 * phrases say that stand in no lexicon, and how far a probability is to be believed.
 *
 * <p>A signal of value v pushes T = ln(positive / negative) by r (o (p v + own) + l turn) and P, the log-odds against
 * neutral, by r (q |v| + polar): the reach r is the product of the {@link Factors} of its relation and manner, negative if
 * negators turn it; p and q are the factors of its kind, o is -1 for the other party of a comparison, l is
 * {@link Relation#lean}; own, turn and polar are those of its cue or phrase. For a phrase p = 0 and own is multiplied by v.
 * See {@link Calibration} for what becomes of the sums.
 */
public final class Model {
    private static final double UNITS = 10_000;

    private final double[] factors;
    private final double[] bias;
    private final int[] confidence;
    private final Map<String, Learned.Word> cues = new HashMap<>();
    private final Phrases phrases = Phrases.empty();
    /** Own, turn and polar of each phrase, side by side. */
    private final float[] words;
    /** The reach of each kind and relation, in a plain manner; and of each manner, of cues and of phrases. */
    private final float[] reaches = new float[Kinds.COUNT * Relation.COUNT];

    private final double wholePhrase;
    private final double[] manners = new double[2 * Manner.COUNT];

    private Model(Learned learned) {
        factors = Arrays.stream(learned.factors()).map(StrictMath::exp).toArray();
        bias = learned.bias();
        confidence = Arrays.stream(learned.confidence())
                .mapToInt(step -> (int) StrictMath.rint(UNITS * step))
                .toArray();
        learned.cues().forEach(cue -> cues.put(cue.name(), cue));
        words = new float[3 * learned.phrases().size()];
        int at = 0;
        for (var phrase : learned.phrases()) {
            if (!phrases.add(phrase.name())) {
                throw new IllegalArgumentException("two phrases have one hash: " + phrase.name());
            }
            words[at++] = (float) phrase.own();
            words[at++] = (float) phrase.turn();
            words[at++] = (float) phrase.polar();
        }
        wholePhrase = factors[Factors.push(Kinds.PHRASE, Relation.WHOLE)];
        fillReaches();
        fillManners();
    }

    /** @throws IllegalArgumentException if two phrases have one hash */
    public static Model of(Learned learned) {
        return new Model(learned);
    }

    private void fillReaches() {
        var into = new int[Factors.MOST];
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            for (int relation = 0; relation < Relation.COUNT; relation++) {
                if (Relation.isPossible(relation)) {
                    int count = Factors.of(kind, relation, Manner.PLAIN, into);
                    reaches[kind * Relation.COUNT + relation] = (float) product(into, count);
                }
            }
        }
    }

    private void fillManners() {
        var into = new int[Factors.MOST];
        for (int manner = 0; manner < Manner.COUNT; manner++) {
            manners[manner] = product(into, Factors.of(Kinds.OTHER, Relation.AS_A_WHOLE, manner, into));
            manners[Manner.COUNT + manner] = product(into, Factors.of(Kinds.PLACED, Relation.AS_A_WHOLE, manner, into));
        }
    }

    private double product(int[] indices, int count) {
        double product = 1;
        for (int i = 0; i < count; i++) {
            product *= factors[indices[i]];
        }
        return product;
    }

    Phrases phrases() {
        return phrases;
    }

    /** What a cue of the lexicon says; one that the model has not met says no more than its polarity. */
    Learned.Word cue(String name) {
        return cues.getOrDefault(name, new Learned.Word(name, 0, 0, 0));
    }

    /** @param named how many subjects the sentences name that name the subject, see {@link Ledger#named()} */
    double bias(int named) {
        return bias[Math.min(named, bias.length - 1)];
    }

    /** The product of the factors of a relation and a manner; the table is not asked where all are alike. */
    double reach(int kind, int relation, int manner) {
        double said = manners[(Kinds.learned(kind) ? Manner.COUNT : 0) + manner];
        if (relation == Relation.AS_A_WHOLE) {
            return kind == Kinds.PHRASE ? wholePhrase * said : said;
        }
        return reaches[kind * Relation.COUNT + relation] * said;
    }

    double push(int kind, int side) {
        return factors[Factors.push(kind, side)];
    }

    double polar(int kind, int side) {
        return factors[Factors.polar(kind, side)];
    }

    double own(int phrase) {
        return words[3 * phrase];
    }

    double turn(int phrase) {
        return words[3 * phrase + 1];
    }

    double polar(int phrase) {
        return words[3 * phrase + 2];
    }

    int[] confidence() {
        return confidence;
    }
}
