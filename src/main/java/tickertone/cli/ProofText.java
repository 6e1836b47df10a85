package tickertone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.verify.Difference;
import tickertone.verify.Proof;

/** A proof as a reader wants it: what was compared, which laws were looked at, and what was found wrong. */
final class ProofText {
    private final Proof proof;
    private final List<String> lines = new ArrayList<>();

    private ProofText(Proof proof) {
        this.proof = proof;
    }

    static String write(Proof proof) {
        var text = new ProofText(proof);
        text.log();
        text.topics();
        text.laws();
        text.differences();
        text.verdict();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void log() {
        line(
                "%s: %,d records in %s, %,d of them ticks",
                proof.articles(),
                proof.records(),
                count(proof.partitions(), "partition"),
                proof.records() - proof.conservation().records());
        proof.configurations()
                .forEach((config, records) -> line("  %s under configuration %s", count(records, "record"), config));
        proof.engines()
                .forEach((engine, records) -> line(
                        "  %s written by %s, not by this program: compared in all other fields",
                        count(records, "output record"), engine));
    }

    private void topics() {
        for (var topic : proof.topics()) {
            line(
                    "%-44s %,12d the same%s%s",
                    topic.topic(),
                    topic.equal(),
                    topic.notYet() == 0 ? "" : String.format(Locale.ROOT, ", %,d not written yet", topic.notYet()),
                    topic.notKept() == 0 ? "" : String.format(Locale.ROOT, ", %,d no longer kept", topic.notKept()));
        }
    }

    private void laws() {
        var counts = proof.conservation();
        line(
                "Conservation: %,d records without ticks, %,d outcomes; %,d subjects scored, %,d scores",
                counts.records(), counts.outcomes(), counts.subjects(), counts.scores());
        line("Additivity: %,d totals added up again from their panes", proof.totals());
    }

    private void differences() {
        if (proof.holds()) {
            return;
        }
        line(
                "%s",
                count(proof.differences(), "difference")
                        + (proof.first().size() < proof.differences() ? ", the first:" : ":"));
        proof.first().forEach(difference -> line("  %s", sentence(difference)));
    }

    private static String sentence(Difference difference) {
        var sentence = new StringBuilder(difference.kind().word()).append("  ").append(difference.topic());
        append(sentence, " ", difference.place());
        append(sentence, ", ", difference.subject());
        append(sentence, ", article ", difference.articleId());
        append(sentence, ", ", difference.time());
        return Columns.fit(sentence.append(": ").append(difference.detail()).toString(), Integer.MAX_VALUE);
    }

    private static void append(StringBuilder sentence, String before, @Nullable Object part) {
        if (part != null) {
            sentence.append(before).append(part);
        }
    }

    private void verdict() {
        var range = proof.range();
        if (!proof.holds()) {
            line("The outputs do not follow from the log.");
        } else if (range.to() == null) {
            line("Nothing is proved: the run has not passed a minute boundary yet.");
        } else if (range.partial()) {
            line(
                    "Proved, partial, since the beginning of the log is gone: scores from %s, sums %s, to %s",
                    String.valueOf(range.scoresFrom()),
                    range.sumsFrom() == null ? "not yet" : "from " + range.sumsFrom(),
                    range.to());
        } else {
            line(
                    "Proved: the outputs follow from the log, byte for byte, from %s to %s",
                    String.valueOf(range.scoresFrom()), range.to());
        }
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
