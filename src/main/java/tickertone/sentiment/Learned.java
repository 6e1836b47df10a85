package tickertone.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The learned numbers of a {@link Model} and how they are written: one a line, tab-separated, in thousandths, so that two
 * versions can be compared and each number be read.
 *
 * @param factors logarithms, in the order of {@link Factors}
 * @param bias log-odds against neutral where no sentence names the subject, where one names it alone, with one other, and
 *     with more
 * @param confidence how often a class is right at probabilities 0, 0.1, ... 1
 */
public record Learned(double[] factors, double[] bias, double[] confidence, List<Word> cues, List<Word> phrases) {
    private static final double UNITS = 1_000;
    private static final int BIASES = 4;
    private static final int STEPS = 11;

    /** What one cue or phrase says of all subjects, more of those before it than after it, and against neutral. */
    public record Word(String name, double own, double turn, double polar) {
        /** In thousandths, as it is written. */
        public Word rounded() {
            return new Word(name, round(own), round(turn), round(polar));
        }

        /** The size of the largest of its numbers. */
        public double size() {
            return Math.max(Math.abs(own), Math.max(Math.abs(turn), Math.abs(polar)));
        }
    }

    public Learned {
        if (factors.length != Factors.COUNT || bias.length != BIASES || confidence.length != STEPS) {
            throw new IllegalArgumentException(
                    "a model has %d factors, %d biases and %d steps of confidence, not %d, %d and %d"
                            .formatted(Factors.COUNT, BIASES, STEPS, factors.length, bias.length, confidence.length));
        }
        factors = factors.clone();
        bias = bias.clone();
        confidence = confidence.clone();
        cues = List.copyOf(cues);
        phrases = List.copyOf(phrases);
    }

    /** What is commonly true of cues, before anything is learned. */
    public static Learned nothing() {
        var bias = new double[BIASES];
        Arrays.fill(bias, -0.5);
        var confidence = new double[STEPS];
        Arrays.setAll(confidence, step -> Math.max(0.333, step / 10.0));
        return new Learned(Factors.initial(), bias, confidence, List.of(), List.of());
    }

    private static double round(double value) {
        return StrictMath.rint(UNITS * value) / UNITS;
    }

    /** The same numbers with another confidence. */
    public Learned withConfidence(double[] steps) {
        return new Learned(factors, bias, steps, cues, phrases);
    }

    /** One line for each number or word. {@link #parse} reads them back, rounded. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < factors.length; i++) {
            lines.add(line("factor", Factors.names().get(i), factors[i]));
        }
        for (int i = 0; i < BIASES; i++) {
            lines.add(line("bias", String.valueOf(i), bias[i]));
        }
        for (int i = 0; i < STEPS; i++) {
            lines.add(line("confidence", step(i), confidence[i]));
        }
        cues.forEach(word -> lines.add(line("cue", word.name(), word.own(), word.turn(), word.polar())));
        phrases.forEach(word -> lines.add(line("phrase", word.name(), word.own(), word.turn(), word.polar())));
        return lines;
    }

    private static String line(String what, String name, double... values) {
        var line = new StringBuilder(what).append('\t').append(name);
        for (double value : values) {
            line.append('\t').append((long) StrictMath.rint(UNITS * value));
        }
        return line.toString();
    }

    /**
     * Reads {@link #lines}; blank lines and those that begin with {@code #} are comments.
     *
     * @throws IllegalArgumentException if a line is none of a model, or numbers are missing
     */
    public static Learned parse(Iterable<String> lines) {
        var factors = new ArrayList<Double>();
        var bias = new ArrayList<Double>();
        var confidence = new ArrayList<Double>();
        var cues = new ArrayList<Word>();
        var phrases = new ArrayList<Word>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var fields = line.split("\t", -1);
            switch (fields[0]) {
                case "factor" -> number(
                        fields, Factors.names().get(Math.min(factors.size(), Factors.COUNT - 1)), factors::add);
                case "bias" -> number(fields, String.valueOf(bias.size()), bias::add);
                case "confidence" -> number(fields, step(confidence.size()), confidence::add);
                case "cue" -> cues.add(word(fields));
                case "phrase" -> phrases.add(word(fields));
                default -> throw new IllegalArgumentException("no line of a model: " + String.join(" ", fields));
            }
        }
        return new Learned(array(factors), array(bias), array(confidence), cues, phrases);
    }

    private static void number(String[] fields, String name, Consumer<Double> numbers) {
        if (fields.length != 3 || !fields[1].equals(name)) {
            throw new IllegalArgumentException("a model names " + name + " here, not " + String.join(" ", fields));
        }
        numbers.accept(value(fields[2]));
    }

    private static Word word(String[] fields) {
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "a cue or phrase has a name and three numbers: " + String.join(" ", fields));
        }
        return new Word(fields[1], value(fields[2]), value(fields[3]), value(fields[4]));
    }

    private static double value(String thousandths) {
        try {
            return Integer.parseInt(thousandths) / UNITS;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a model is written in whole thousandths, not " + thousandths, e);
        }
    }

    /** The probability that a step of the confidence stands at. */
    private static String step(int index) {
        return String.format(Locale.ROOT, "%.1f", index / 10.0);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
