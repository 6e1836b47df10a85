package tickertone.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param first the first arrival of its feed
 * @param last the last one
 */
record Summary(Receipts receipts, Instant first, Instant last) {
    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "records    %,d%n", receipts.records());
        out.printf("time span  %s to %s%n", first, last);
        print("outcomes", receipts.outcomes(), out);
        print("scores by subject", receipts.scores(), out);
        out.flush();
    }

    private static void print(String title, Map<String, Long> counts, PrintWriter out) {
        out.println(title);
        counts.forEach((name, count) -> out.printf(Locale.ROOT, "  %-22s %,12d%n", name, count));
    }
}
