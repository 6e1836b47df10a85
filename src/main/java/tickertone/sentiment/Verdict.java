package tickertone.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tickertone.text.Document;

/** Makes an opinion out of what a subject was told: total, neutral log-odds, confidence, event, evidence. */
final class Verdict {
    /** Phrases alone that push less than this, in log-odds, are a prior, no evidence: any words lean a little to some side. */
    private static final double FAINT = 0.5;

    private final Document document;
    private final String text;
    private final Lexicon lexicon;
    private final Model model;
    private final Learned.Word[] cues;
    private final Signals signals;
    private final Map<Event, Double> masses = new EnumMap<>(Event.class);

    private double sum;
    private double mass;
    private double polar;
    private double last;

    Verdict(Document document, Lexicon lexicon, Model model, Learned.Word[] cues, Signals signals) {
        this.document = document;
        this.text = document.original();
        this.lexicon = lexicon;
        this.model = model;
        this.cues = cues;
        this.signals = signals;
    }

    Opinion on(Ledger ledger) {
        sum = 0;
        mass = 0;
        polar = 0;
        masses.clear();
        var rows = new EvidenceRows();
        for (int row = 0; row < ledger.size(); row++) {
            weigh(ledger, row, rows);
        }
        double scale = Calibration.scale(sum, mass);
        int total = (int) StrictMath.rint(sum * scale);
        double against = model.bias(ledger.named()) + polar / Calibration.damping(mass);
        int neutral = Calibration.neutralLogOdds(total, against);
        int confidence = Calibration.confidence(Tone.of(total, neutral), model.confidence());
        if (rows.size() == 0 || (!rows.hasCue() && Math.abs(sum) < FAINT)) {
            var prior = total == 0 ? List.<Evidence>of() : List.of(Evidence.prior(total));
            return new Opinion(prior, neutral, confidence, null);
        }
        return new Opinion(evidence(rows, scale, total), rows.unlisted(), neutral, confidence, event());
    }

    private void weigh(Ledger ledger, int row, EvidenceRows rows) {
        int signal = ledger.signal(row);
        int kind = signals.kind(signal);
        int manner = signals.manner(signal);
        int relation = ledger.relation(row);
        double reach = ledger.weight(row) * model.reach(kind, relation, manner);
        double turned = Manner.turned(manner) ? -reach : reach;
        if (Kinds.learned(kind)) {
            int phrase = signals.row(signal);
            double own = model.own(phrase) * signals.value(signal);
            double lean = relation == Relation.AS_A_WHOLE ? 0 : model.turn(phrase) * Relation.lean(relation);
            count(turned * ((Relation.opposed(relation) ? -own : own) + lean), reach * model.polar(phrase));
            rows.add(signals.start(signal), signals.end(signal), EvidenceRows.PHRASE, last);
        } else {
            int cue = signals.row(signal);
            int side = Relation.side(relation);
            double value = signals.value(signal);
            double own = model.push(kind, side) * value + cues[cue].own();
            double lean = cues[cue].turn() * Relation.lean(relation);
            double against = model.polar(kind, side) * Math.abs(value) + cues[cue].polar();
            count(turned * ((Relation.opposed(relation) ? -own : own) + lean), reach * against);
            rows.add(signals.start(signal), signals.end(signal), cue, last);
            var event = lexicon.cue(cue).event();
            if (event != null) {
                masses.merge(event, Math.abs(last), Double::sum);
            }
        }
    }

    private void count(double push, double against) {
        last = push;
        sum += push;
        mass += Math.abs(push);
        polar += against;
    }

    private List<Evidence> evidence(EvidenceRows rows, double scale, int total) {
        int listed = rows.list();
        boolean rest = rows.rest();
        var shares = new double[listed + (rest ? 1 : 0)];
        double left = sum;
        for (int i = 0; i < listed; i++) {
            shares[i] = rows.push(i) * scale;
            left -= rows.push(i);
        }
        if (rest) {
            shares[listed] = left * scale;
        }
        var whole = Allotment.of(shares, total);
        var evidence = new ArrayList<Evidence>(shares.length);
        for (int i = 0; i < listed; i++) {
            evidence.add(row(rows, i, whole[i]));
        }
        if (rest) {
            evidence.add(Evidence.rest(whole[listed]));
        }
        return evidence;
    }

    private Evidence row(EvidenceRows rows, int i, int share) {
        var span = document.folded().span(rows.start(i), rows.end(i));
        var cue = rows.cue(i) == EvidenceRows.PHRASE
                ? Evidence.PHRASE
                : lexicon.cue(rows.cue(i)).name();
        return new Evidence(Quote.of(text, span), span, cue, share);
    }

    /** The event with the most mass; of equals the first in the order of {@link Event}. */
    private @Nullable Event event() {
        double most = 0;
        Event heaviest = null;
        for (var entry : masses.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                heaviest = entry.getKey();
            }
        }
        return heaviest;
    }
}
