package tickertone.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.text.Document;

/** Makes an opinion out of the pushes a subject got: total, neutral log-odds, confidence, event, evidence. */
final class Verdict {
    private static final Event[] EVENTS = Event.values();

    private final Document document;
    private final String text;
    private final Lexicon lexicon;
    private final Hits hits;

    Verdict(Document document, Lexicon lexicon, Hits hits) {
        this.document = document;
        this.text = document.article().text();
        this.lexicon = lexicon;
        this.hits = hits;
    }

    Opinion on(Ledger ledger) {
        double sum = 0;
        double mass = 0;
        for (int row = 0; row < ledger.size(); row++) {
            sum += ledger.push(row);
            mass += Math.abs(ledger.push(row));
        }
        double scale = Calibration.scale(sum, mass);
        int total = (int) StrictMath.rint(sum * scale);
        int neutral = Calibration.neutralLogOdds(total, mass);
        int confidence = Calibration.confidence(Tone.of(total, neutral));
        var listed = largest(ledger);
        var evidence = evidence(ledger, listed, scale, total);
        return new Opinion(evidence, ledger.size() - listed.length, neutral, confidence, event(ledger));
    }

    /** The rows that are listed, in the order of the text: of many the largest, of equals the first. */
    private static int[] largest(Ledger ledger) {
        var rows = new int[Math.min(ledger.size(), Score.LISTED)];
        if (ledger.size() <= Score.LISTED) {
            Arrays.setAll(rows, row -> row);
            return rows;
        }
        double edge = edge(ledger);
        int above = 0;
        for (int row = 0; row < ledger.size(); row++) {
            above += Math.abs(ledger.push(row)) > edge ? 1 : 0;
        }
        int atEdge = rows.length - above;
        int kept = 0;
        for (int row = 0; row < ledger.size() && kept < rows.length; row++) {
            double size = Math.abs(ledger.push(row));
            if (size > edge || (size == edge && atEdge-- > 0)) {
                rows[kept++] = row;
            }
        }
        return rows;
    }

    /** The size of the smallest listed push. */
    private static double edge(Ledger ledger) {
        var sizes = new double[ledger.size()];
        Arrays.setAll(sizes, row -> Math.abs(ledger.push(row)));
        Arrays.sort(sizes);
        return sizes[sizes.length - Score.LISTED];
    }

    private List<Evidence> evidence(Ledger ledger, int[] listed, double scale, int total) {
        boolean rest = listed.length < ledger.size();
        var shares = new double[listed.length + (rest ? 1 : 0)];
        double left = 0;
        for (int row = 0; row < ledger.size(); row++) {
            left += ledger.push(row);
        }
        for (int i = 0; i < listed.length; i++) {
            shares[i] = ledger.push(listed[i]) * scale;
            left -= ledger.push(listed[i]);
        }
        if (rest) {
            shares[listed.length] = left * scale;
        }
        var whole = Allotment.of(shares, total);
        var evidence = new ArrayList<Evidence>(shares.length);
        for (int i = 0; i < listed.length; i++) {
            evidence.add(row(ledger.hit(listed[i]), whole[i]));
        }
        if (rest) {
            evidence.add(Evidence.rest(whole[listed.length]));
        }
        return evidence;
    }

    private Evidence row(int hit, int share) {
        var span = document.folded().span(hits.start(hit), hits.end(hit));
        return new Evidence(
                Quote.of(text, span), span, lexicon.cue(hits.cue(hit)).name(), share);
    }

    /** The event with the most mass; of equals the first in the order of {@link Event}. */
    private @Nullable Event event(Ledger ledger) {
        double most = 0;
        Event heaviest = null;
        for (var event : EVENTS) {
            double mass = mass(ledger, event);
            if (mass > most) {
                most = mass;
                heaviest = event;
            }
        }
        return heaviest;
    }

    private double mass(Ledger ledger, Event event) {
        double mass = 0;
        for (int row = 0; row < ledger.size(); row++) {
            mass += lexicon.cue(hits.cue(ledger.hit(row))).event() == event ? Math.abs(ledger.push(row)) : 0;
        }
        return mass;
    }
}
