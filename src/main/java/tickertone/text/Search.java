package tickertone.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a document from left to right for all aliases at once, and the verdicts on what was seen.
 *
 * <p>An alias in the wrong case is no name at all, so the next shorter one may stand in its place. One that fails
 * {@code not} or {@code needs} keeps its characters: half of a name that is not meant is not meant either.
 */
final class Search {
    private final Trie aliases;
    private final Openings openings;
    private final List<Reading> readings;
    private final Document document;
    private final Folded folded;
    private final String text;
    private final char[] characters;
    private final String original;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    Search(Trie aliases, Openings openings, List<Reading> readings, Document document) {
        this.aliases = aliases;
        this.openings = openings;
        this.readings = readings;
        this.document = document;
        this.folded = document.folded();
        // a name may go on in the next line of a text with short lines
        this.text = folded.text().replace('\n', ' ');
        this.characters = text.toCharArray();
        this.original = document.original();
    }

    Findings run(Surroundings surroundings) {
        var places = openings.in(characters, 0, characters.length);
        int behind = 0;
        for (int at = places.next(); at >= 0; at = places.next()) {
            if (at >= behind && Words.opens(text, at)) {
                behind = readFrom(at);
            }
        }
        return verdicts(candidates.isEmpty() ? Set.of() : surroundings.vouched(document, candidates));
    }

    /** Where to go on: behind the longest alias that stands here, if one does. */
    private int readFrom(int at) {
        for (int alias = aliases.longest(characters, at, characters.length);
                alias != Trie.NONE;
                alias = aliases.shorter(alias)) {
            int end = at + aliases.length(alias);
            if (Words.closes(text, end) && !leavesTitle(at, end) && read(alias, at, end)) {
                return end;
            }
        }
        return at + 1;
    }

    private boolean leavesTitle(int start, int end) {
        return start < document.titleEnd() && end > document.titleEnd();
    }

    /** Whether a reading of the alias takes the place. */
    private boolean read(int alias, int start, int end) {
        boolean taken = false;
        for (int id : aliases.ids(alias)) {
            var reading = readings.get(id);
            if (reading.capitalAt(folded, original, start)) {
                taken = true;
                propose(reading, start, end);
            } else {
                reject(reading, start, end, "case");
            }
        }
        return taken;
    }

    private void propose(Reading reading, int start, int end) {
        @Nullable String idiom = reading.idiomOver(text, start);
        if (idiom == null) {
            candidates.add(new Candidate(reading, start, end, document.sentenceAt(start)));
        } else {
            reject(reading, start, end, "not: " + idiom);
        }
    }

    private void reject(Reading reading, int start, int end, String rule) {
        rejections.add(new Rejection(reading.alias(), reading.subject(), rule, folded.span(start, end)));
    }

    /** Of several readings of one place, the undoubted come first, and the first that is meant takes it. */
    private Findings verdicts(Set<Reading> vouched) {
        var mentions = new ArrayList<Mention>();
        int taken = 0;
        for (var candidate : candidates) {
            var reading = candidate.reading();
            boolean meant = reading.undoubted() || vouched.contains(reading);
            if (meant && candidate.start() >= taken) {
                mentions.add(mention(candidate));
                taken = candidate.end();
            } else if (!reading.undoubted()) {
                reject(reading, candidate.start(), candidate.end(), "needs");
            }
        }
        return new Findings(mentions, ledger(mentions));
    }

    private Mention mention(Candidate found) {
        var reading = found.reading();
        var span = folded.span(found.start(), found.end());
        var place = new Span(found.start(), found.end());
        return new Mention(reading.subject(), reading.alias(), span, place, found.sentence());
    }

    /** One verdict per subject and place: an alias listed twice, or found in another reading, is no second rejection. */
    private List<Rejection> ledger(List<Mention> mentions) {
        var known = new HashSet<Verdict>();
        if (!rejections.isEmpty()) {
            mentions.forEach(mention -> known.add(new Verdict(mention.subject(), mention.span())));
        }
        rejections.removeIf(rejection -> !known.add(new Verdict(rejection.subject(), rejection.span())));
        rejections.sort(Comparator.comparingInt(rejection -> rejection.span().start()));
        return rejections;
    }

    private record Verdict(String subject, Span span) {}
}
