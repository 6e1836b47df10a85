package tickertone.sentiment;

/**
 * One pass over one folded text; see {@link Lexicon} for the rules. Each place costs no more than the longest forms. All
 * indices are of {@link Pieces}.
 */
final class CueSearch {
    /** Room between the parts of a cue: 4 words or 8 Chinese characters, a word counting as 2. */
    private static final int GAP = 8;

    private final Lexicon lexicon;
    private final String text;
    private final Pieces pieces;
    private final Hits hits = new Hits();

    private int plainCue;
    private int plainEnd;
    private int gapCue;
    private int gapEnd;
    private int gapHeadEnd;

    CueSearch(Lexicon lexicon, String text, Pieces pieces) {
        this.lexicon = lexicon;
        this.text = text;
        this.pieces = pieces;
    }

    Hits run() {
        int size = pieces.size();
        for (int at = 0; at < size; ) {
            int end = opens(at) ? read(at) : at;
            if (end == at) {
                separate(at);
                end++;
            }
            at = end;
        }
        return hits;
    }

    private void separate(int at) {
        if (Letters.isBreak(text, pieces.start(at))) {
            hits.add(Hits.BREAK, pieces.start(at), pieces.end(at));
        }
    }

    /** Notes the cue that begins here; its end, or {@code at} if there is none. */
    private int read(int at) {
        find(at, true);
        if (gapEnd > plainEnd) {
            int end = gapEnd;
            note(gapCue, at, end);
            modifiers(gapHeadEnd, end);
            return end;
        }
        if (plainEnd > at) {
            note(plainCue, at, plainEnd);
        }
        return plainEnd;
    }

    private void note(int cue, int from, int to) {
        hits.add(cue, pieces.start(from), pieces.end(to - 1));
    }

    /** The longest plain form that begins here and, if asked for, the longest reading with a gap. */
    private void find(int at, boolean gaps) {
        plainEnd = at;
        gapEnd = at;
        long state = lexicon.step(FormTrie.ROOT, pieces.bare(at));
        for (int end = at + 1; state != FormTrie.NONE; end++) {
            int form = FormTrie.form(state);
            if (form != FormTrie.NONE) {
                if (lexicon.plain(form) != FormTrie.NONE) {
                    plainCue = lexicon.plain(form);
                    plainEnd = end;
                }
                if (gaps && lexicon.heads(form).length > 0) {
                    complete(lexicon.heads(form), end);
                }
            }
            state = next(state, end);
        }
    }

    private long next(long state, int piece) {
        return piece < pieces.size() ? lexicon.step(state, pieces.hash(piece)) : FormTrie.NONE;
    }

    private boolean opens(int at) {
        return lexicon.opens(pieces.bare(at), at + 1 < pieces.size() ? pieces.hash(at + 1) : 0);
    }

    /** Looks over the gap for the nearest tail of one of these cues. */
    private void complete(int[] cues, int headEnd) {
        int room = GAP;
        for (int at = headEnd; at < pieces.size() && room >= 0; at++) {
            boolean word = pieces.word(at);
            if (!word && Letters.isBreak(text, pieces.start(at))) {
                return;
            }
            if (opens(at) && tail(cues, at, headEnd)) {
                return;
            }
            room -= word ? 2 : 1;
        }
    }

    private boolean tail(int[] cues, int at, int headEnd) {
        boolean found = false;
        long state = lexicon.step(FormTrie.ROOT, pieces.bare(at));
        for (int end = at + 1; state != FormTrie.NONE; end++) {
            int form = FormTrie.form(state);
            int cue = form == FormTrie.NONE ? FormTrie.NONE : lexicon.completed(cues, form);
            if (cue != FormTrie.NONE) {
                found = true;
                if (end > gapEnd) {
                    gapCue = cue;
                    gapEnd = end;
                    gapHeadEnd = headEnd;
                }
            }
            state = next(state, end);
        }
        return found;
    }

    /** What turns or strengthens a cue may stand in its gap. */
    private void modifiers(int from, int to) {
        for (int at = from; at < to; ) {
            boolean modifier = opens(at) && modifies(at, to);
            if (modifier) {
                note(plainCue, at, plainEnd);
            }
            at = modifier ? plainEnd : at + 1;
        }
    }

    private boolean modifies(int at, int to) {
        find(at, false);
        return plainEnd > at && plainEnd <= to && lexicon.cue(plainCue).modifies();
    }
}
