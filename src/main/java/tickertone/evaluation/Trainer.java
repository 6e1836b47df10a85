package tickertone.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import tickertone.sentiment.Factors;
import tickertone.sentiment.Learned;
import tickertone.sentiment.Lexicon;
import tickertone.sentiment.Phrases;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Trace;

/**
 * Learns the numbers of a model from labelled texts. One thread, no chance, {@link StrictMath}: the same texts in the same
 * order give the same numbers, bit for bit, on any machine.
 */
public final class Trainer {
    /** A phrase is learned if this many texts have it. */
    private static final int FEWEST = 3;
    /** Phrases whose largest number is smaller than this are left out. */
    private static final double SMALLEST = 0.06;

    private static final int STEPS = 100;
    /** How much a text whose targets are spoken of alike counts once more, as a text without targets. */
    private static final double WHOLE = 0.3;

    /** Words that say nothing by themselves, nor among themselves. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("a an and are as at be been by for from had has have he her his i if in into is it its of on or our she so"
                            + " some such than that the their them then there these they this those to was we were which"
                            + " who whose will with would you your s t ve re m ll d {n} {s} % also all any both said says"
                            + " according one two three")
                    .split(" "));

    /**
     * Labelled texts to learn from.
     *
     * @param weight how much each counts
     */
    public record Lesson(List<Panel> panels, double weight) {
        public Lesson {
            panels = List.copyOf(panels);
        }
    }

    private final Lexicon lexicon;

    public Trainer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The confidence is that of a model that has learned nothing; see {@link CrossValidation}. */
    public Learned learn(List<Lesson> lessons) {
        var names = names(lessons);
        var phrases = Phrases.empty();
        names.removeIf(name -> !phrases.add(name));
        var objective = new Objective(examples(lessons, phrases), lexicon.size(), names.size());
        return learned(objective, Lbfgs.minimise(objective, objective.initial(), STEPS), names);
    }

    /** The phrases worth learning, in the order of their names. */
    private List<String> names(List<Lesson> lessons) {
        var counts = new HashMap<String, Integer>();
        for (var lesson : lessons) {
            for (var panel : lesson.panels()) {
                var met = new HashSet<String>();
                var document = panel.document();
                Trace.of(document, panel.mentions(document), lexicon, Phrases.open(met::add));
                met.forEach(name -> counts.merge(name, 1, Integer::sum));
            }
        }
        var names = new ArrayList<String>();
        counts.forEach((name, count) -> {
            if (count >= FEWEST && telling(name)) {
                names.add(name);
            }
        });
        names.sort(null);
        return names;
    }

    private static boolean telling(String name) {
        return name.startsWith("[") || !FUNCTION_WORDS.containsAll(List.of(name.split(" ", -1)));
    }

    private List<Example> examples(List<Lesson> lessons, Phrases phrases) {
        var examples = new ArrayList<Example>();
        for (var lesson : lessons) {
            for (var panel : lesson.panels()) {
                var document = panel.document();
                var mentions = panel.mentions(document);
                Map<String, Polarity> labels = panel.labels();
                for (var told : Trace.of(document, mentions, lexicon, phrases)) {
                    var label = labels.get(told.subject());
                    if (label != null) {
                        examples.add(new Example(told, label, lesson.weight()));
                    }
                }
                if (!panel.mixed() && !labels.containsKey(Panel.WHOLE)) {
                    var whole = Trace.of(document, Panel.whole(document), lexicon, phrases);
                    var label = panel.rows().get(0).label();
                    whole.forEach(told -> examples.add(new Example(told, label, WHOLE * lesson.weight())));
                }
            }
        }
        return examples;
    }

    private Learned learned(Objective objective, double[] x, List<String> names) {
        return new Learned(
                Arrays.copyOf(x, Factors.COUNT),
                Arrays.copyOfRange(x, objective.biasAt(), objective.cueAt()),
                Learned.nothing().confidence(),
                words(x, objective.cueAt(), lexicon.size(), cue -> lexicon.cue(cue)
                        .name()),
                words(x, objective.phraseAt(), names.size(), names::get));
    }

    private static List<Learned.Word> words(double[] x, int from, int count, IntFunction<String> names) {
        var words = new ArrayList<Learned.Word>();
        for (int i = 0; i < count; i++) {
            int at = from + 3 * i;
            var word = new Learned.Word(names.apply(i), x[at], x[at + 1], x[at + 2]);
            if (word.size() >= SMALLEST) {
                words.add(word);
            }
        }
        return words;
    }
}
