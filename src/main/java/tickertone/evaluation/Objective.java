package tickertone.evaluation;

import java.util.Arrays;
import java.util.List;
import tickertone.sentiment.Calibration;
import tickertone.sentiment.Factors;
import tickertone.sentiment.Learned;
import tickertone.sentiment.Polarity;

/**
 * What training minimises: the log-loss of the labels under the model of {@link tickertone.sentiment.Model}, once with and
 * once without phrases, so that cues and structure stand on their own, plus the squares of what was learned.
 *
 * <p>The parameters are, in this order: factors, biases, and own, turn and polar of each cue and of each phrase.
 */
final class Objective implements Lbfgs.Function {
    /** How much the loss without phrases counts. */
    private static final double BARE = 0.6;
    /** What the square of a step away from the beginning costs: of a factor; and, of a factor of phrases, up and down. */
    private static final double FACTOR = 100;

    private static final double PHRASE_FACTOR_UP = 20_000;
    private static final double PHRASE_FACTOR_DOWN = 30;
    /** What the square of a number of a cue, and of a phrase, costs; of its turn, that share. */
    private static final double CUE = 10;

    private static final double PHRASE = 7;
    private static final double TURN = 0.3;

    private final List<Example> examples;
    private final double[] initial;
    private final int biasAt = Factors.COUNT;
    private final int cueAt;
    private final int phraseAt;
    private final double[] costs;
    private final double[] exponentials = new double[Factors.COUNT];
    private double[] pushes = new double[0];
    private double[] polars = new double[0];

    Objective(List<Example> examples, int cues, int phrases) {
        this.examples = examples;
        var nothing = Learned.nothing();
        cueAt = biasAt + nothing.bias().length;
        phraseAt = cueAt + 3 * cues;
        initial = Arrays.copyOf(nothing.factors(), phraseAt + 3 * phrases);
        System.arraycopy(nothing.bias(), 0, initial, biasAt, cueAt - biasAt);
        costs = new double[initial.length];
        for (int k = 0; k < costs.length; k++) {
            costs[k] = cost(k);
        }
        int longest = examples.stream().mapToInt(Example::size).max().orElse(0);
        pushes = new double[longest];
        polars = new double[longest];
    }

    private double cost(int parameter) {
        if (parameter < biasAt) {
            return FACTOR;
        }
        if (parameter < cueAt) {
            return 0;
        }
        double cost = parameter < phraseAt ? CUE : PHRASE;
        return (parameter - cueAt) % 3 == 1 ? TURN * cost : cost;
    }

    double[] initial() {
        return initial.clone();
    }

    int biasAt() {
        return biasAt;
    }

    int cueAt() {
        return cueAt;
    }

    int phraseAt() {
        return phraseAt;
    }

    @Override
    public double at(double[] x, double[] gradient) {
        double loss = penalty(x, gradient);
        for (int k = 0; k < exponentials.length; k++) {
            exponentials[k] = StrictMath.exp(x[k]);
        }
        for (var example : examples) {
            loss += loss(example, true, x, gradient);
            loss += loss(example, false, x, gradient);
        }
        return loss;
    }

    private double penalty(double[] x, double[] gradient) {
        double penalty = 0;
        for (int k = 0; k < x.length; k++) {
            double step = x[k] - initial[k];
            double cost = costs[k];
            if (k < biasAt && Factors.ofPhrases(k)) {
                cost = step > 0 ? PHRASE_FACTOR_UP : PHRASE_FACTOR_DOWN;
            }
            penalty += cost * step * step / 2;
            gradient[k] = cost * step;
        }
        return penalty;
    }

    private double loss(Example example, boolean phrases, double[] x, double[] gradient) {
        double sum = 0;
        double mass = 0;
        double polar = 0;
        for (int i = 0; i < example.size(); i++) {
            if (phrases || !example.learned(i)) {
                double reach = reach(example, i);
                pushes[i] = example.turns[i] * reach * said(example, i, x);
                polars[i] = reach * against(example, i, x);
                sum += pushes[i];
                mass += Math.abs(pushes[i]);
                polar += polars[i];
            }
        }
        double damping = 1 + mass / Calibration.HALF_MASS;
        double bent = StrictMath.tanh(sum / damping / Calibration.CEILING);
        double half = Calibration.CEILING * bent / 2;
        double against = x[biasAt + example.named] + polar / damping;
        double positive = against + half;
        double negative = against - half;
        double most = Math.max(0, Math.max(positive, negative));
        double ofPositive = StrictMath.exp(positive - most);
        double ofNegative = StrictMath.exp(negative - most);
        double all = ofPositive + StrictMath.exp(-most) + ofNegative;
        boolean isPositive = example.label == Polarity.POSITIVE;
        boolean isNegative = example.label == Polarity.NEGATIVE;
        double weight = phrases ? example.weight : BARE * example.weight;
        double overPositive = weight * (ofPositive / all - (isPositive ? 1 : 0));
        double overNegative = weight * (ofNegative / all - (isNegative ? 1 : 0));
        double overAgainst = overPositive + overNegative;
        double overSum = (overPositive - overNegative) / 2 * (1 - bent * bent) / damping;
        double overMass = -(overSum * sum + overAgainst * polar / damping) / damping / Calibration.HALF_MASS;
        gradient[biasAt + example.named] += overAgainst;
        for (int i = 0; i < example.size(); i++) {
            if (phrases || !example.learned(i)) {
                descend(example, i, overSum + overMass * Math.signum(pushes[i]), overAgainst / damping, gradient);
            }
        }
        return weight * (StrictMath.log(all) + most - (isPositive ? positive : isNegative ? negative : 0));
    }

    private double reach(Example example, int i) {
        double reach = example.weights[i];
        for (int factor : example.factors[i]) {
            reach *= exponentials[factor];
        }
        return reach;
    }

    /** Where own, turn and polar of a trace's cue or phrase lie. */
    private int word(Example example, int i) {
        return (example.learned(i) ? phraseAt : cueAt) + 3 * example.rows[i];
    }

    private double said(Example example, int i, double[] x) {
        int word = word(example, i);
        double own = example.learned(i)
                ? x[word] * example.values[i]
                : x[word] + exponentials[Factors.push(example.kinds[i], example.sides[i])] * example.values[i];
        return example.parties[i] * own + x[word + 1] * example.leans[i];
    }

    private double against(Example example, int i, double[] x) {
        double against = x[word(example, i) + 2];
        return example.learned(i)
                ? against
                : against
                        + exponentials[Factors.polar(example.kinds[i], example.sides[i])] * Math.abs(example.values[i]);
    }

    private void descend(Example example, int i, double overPush, double overPolar, double[] gradient) {
        for (int factor : example.factors[i]) {
            gradient[factor] += overPush * pushes[i] + overPolar * polars[i];
        }
        double reach = reach(example, i);
        double overSaid = overPush * example.turns[i] * reach;
        double overOwn = overSaid * example.parties[i];
        double overAgainst = overPolar * reach;
        int word = word(example, i);
        gradient[word] += example.learned(i) ? overOwn * example.values[i] : overOwn;
        gradient[word + 1] += overSaid * example.leans[i];
        gradient[word + 2] += overAgainst;
        if (!example.learned(i)) {
            int push = Factors.push(example.kinds[i], example.sides[i]);
            gradient[push] += overOwn * exponentials[push] * example.values[i];
            int polar = Factors.polar(example.kinds[i], example.sides[i]);
            gradient[polar] += overAgainst * exponentials[polar] * Math.abs(example.values[i]);
        }
    }
}
