package tickertone.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.evaluation.Answer;
import tickertone.evaluation.Figures;
import tickertone.evaluation.Report;
import tickertone.sentiment.Polarity;

/** Figures for a person; what is undefined is left out. */
record ReportText(PrintWriter out) {
    void print(String name, Report report) {
        out.println("== " + Excerpt.escape(name));
        print(report.figures());
        report.languages().forEach((language, figures) -> {
            out.println("   -- " + language);
            print(figures);
        });
        if (!report.mistakes().isEmpty()) {
            out.println();
            report.mistakes().forEach(this::print);
        }
        out.println();
    }

    private void print(Figures figures) {
        out.printf(Locale.ROOT, "   %-26s %d%n", "rows", figures.rows());
        line("accuracy", figures.accuracy(), "");
        line("macro-F1", figures.macroF1(), "");
        line(
                "accuracy on mixed texts",
                figures.mixedAccuracy(),
                "(texts: %d, rows: %d)".formatted(figures.mixedTexts(), figures.mixedRows()));
        line("sign of the score", figures.signAccuracy(), rows(figures.signRows()));
        line("cosine of the scores", figures.cosine(), rows(figures.scoreRows()));
        line("calibration error", figures.calibrationError(), "");
        line("Brier score", figures.brierScore(), "");
        line("event", figures.eventAccuracy(), rows(figures.eventRows()));
        line("negative or not", figures.binaryAccuracy(), rows(figures.binaryRows()));
    }

    private void line(String name, @Nullable BigDecimal value, String note) {
        if (value != null) {
            out.println("   %-26s %7s  %s"
                    .formatted(name, value.toPlainString(), note)
                    .stripTrailing());
        }
    }

    private static String rows(int rows) {
        return "(rows: " + rows + ")";
    }

    private void print(Answer answer) {
        var tone = answer.tone();
        out.println("   | " + Excerpt.of(answer.row()).strip());
        out.printf(
                "     %s: wanted %s, given %s: positive %s, neutral %s, negative %s%n",
                Excerpt.escape(answer.row().id()),
                wanted(answer),
                answer.given().word(),
                units(tone.positive()),
                units(tone.neutral()),
                units(tone.negative()));
        for (var row : answer.strongest(Excerpt.EVIDENCE)) {
            out.printf(
                    Locale.ROOT,
                    "     %+9.4f  \"%s\" (cue: %s)%n",
                    row.share() / 10_000.0,
                    Excerpt.escape(row.text()),
                    Excerpt.escape(row.cue()));
        }
    }

    private static String wanted(Answer answer) {
        var row = answer.row();
        return row.binary() && answer.row().label() != Polarity.NEGATIVE
                ? "not negative"
                : row.label().word();
    }

    private static String units(int units) {
        return String.format(Locale.ROOT, "%.4f", units / 10_000.0);
    }
}
