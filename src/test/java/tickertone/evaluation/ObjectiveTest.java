package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.sentiment.Factors;
import tickertone.sentiment.Lexicon;
import tickertone.sentiment.Phrases;
import tickertone.sentiment.Trace;

class ObjectiveTest {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-5;
    private static final Lexicon LEXICON = Lessons.lexicon();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void slopesAsItsGradientSays(long seed) {
        var objective = objective();
        var x = somewhere(objective, new Random(seed));

        var gradient = new double[x.length];
        objective.at(x, gradient);

        for (int k = 0; k < x.length; k++) {
            double slope = (besides(objective, x, k, STEP) - besides(objective, x, k, -STEP)) / (2 * STEP);
            assertThat(gradient[k])
                    .as("parameter %d", k)
                    .isCloseTo(slope, within(TOLERANCE * Math.max(1, Math.abs(slope))));
        }
    }

    private static double besides(Objective objective, double[] x, int k, double step) {
        var moved = x.clone();
        moved[k] += step;
        return objective.at(moved, new double[x.length]);
    }

    /** Factors of phrases may shrink, but hardly grow: what they cost there would drown all else. */
    private static double[] somewhere(Objective objective, Random random) {
        var x = objective.initial();
        for (int k = 0; k < x.length; k++) {
            double step = 0.3 * random.nextGaussian();
            boolean dear = k < objective.biasAt() && Factors.ofPhrases(k) && step > 0;
            x[k] += dear ? step / 100 : step;
        }
        return x;
    }

    private static Objective objective() {
        var panels = new ArrayList<>(Panel.of(Lessons.comparisons()));
        panels.addAll(Panel.of(Lessons.rows()));
        var names = names(panels);
        var phrases = Phrases.empty();
        names.removeIf(name -> !phrases.add(name));
        var examples = new ArrayList<Example>();
        for (var panel : panels) {
            var document = panel.document();
            var mentions = new ArrayList<>(List.of(panel.mentions(document)));
            if (!panel.mixed()) {
                mentions.add(Panel.whole(document));
            }
            for (var some : mentions) {
                for (var told : Trace.of(document, some, LEXICON, phrases)) {
                    var label = panel.labels()
                            .getOrDefault(told.subject(), panel.rows().get(0).label());
                    examples.add(new Example(told, label, 1 + examples.size() % 3));
                }
            }
        }
        return new Objective(examples, LEXICON.size(), names.size());
    }

    private static List<String> names(List<Panel> panels) {
        var met = new TreeSet<String>();
        for (var panel : panels) {
            var document = panel.document();
            Trace.of(document, panel.mentions(document), LEXICON, Phrases.open(met::add));
        }
        return new ArrayList<>(met);
    }
}
