package tickertone.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * What is left of a sentence when its words are taken away: names, good and bad cues by kind, contrasts, ends of clauses.
 * The same skeletons stand behind both languages, and turning all cues turns what a skeleton says.
 */
final class Skeleton {
    /** The subject itself, others, and what sets clauses apart. */
    private static final int SELF = 0;

    private static final int OTHER = 1;
    private static final int CONTRAST = 2;
    private static final int BREAK = 3;
    /** Cues by kind, the bad ones after the good ones. */
    private static final int GOOD = 4;

    private static final int BAD = GOOD + Kinds.COUNT;
    private static final List<String> WORDS = Arrays.asList(words());

    /** How many bones a piece of a skeleton has at most. */
    private static final int LONGEST = 4;
    /** Bones of one sentence beyond these are not read. */
    private static final int MOST = 128;

    private static final int FIRST_KEY = 0x51CE1;

    private final Lexicon lexicon;
    private final Hits hits;
    private final Places places;
    private final Phrases phrases;
    private final Signals signals;
    private final int[] bones = new int[MOST];
    /** Of a name its list, of a cue its signal. */
    private final int[] owners = new int[MOST];

    private final int[] piece = new int[LONGEST];
    private int size;

    Skeleton(Lexicon lexicon, Hits hits, Places places, Phrases phrases, Signals signals) {
        this.lexicon = lexicon;
        this.hits = hits;
        this.places = places;
        this.phrases = phrases;
        this.signals = signals;
    }

    /** Reads a sentence whose signals are the last ones, from {@code firstSignal}. */
    void read(int firstHit, int lastHit, int firstMention, int lastMention, int firstSignal) {
        size = 0;
        int lastSignal = signals.size();
        int hit = firstHit;
        int mention = firstMention;
        int signal = firstSignal;
        while (size < MOST) {
            int atHit = hit < lastHit ? hits.start(hit) : Integer.MAX_VALUE;
            int atMention = mention < lastMention ? places.start(mention) : Integer.MAX_VALUE;
            int atSignal = signal < lastSignal ? signals.start(signal) : Integer.MAX_VALUE;
            if (atMention <= atHit && atMention <= atSignal) {
                if (atMention == Integer.MAX_VALUE) {
                    return;
                }
                name(places.group(mention++));
            } else if (atSignal <= atHit) {
                cue(signal++);
            } else {
                joint(hit++);
            }
        }
    }

    private void name(int group) {
        if (size == 0 || bones[size - 1] != OTHER || owners[size - 1] != group) {
            add(OTHER, group);
        }
    }

    private void cue(int signal) {
        if (!Kinds.learned(signals.kind(signal))) {
            boolean good = signals.value(signal) > 0 != Manner.turned(signals.manner(signal));
            add((good ? GOOD : BAD) + signals.kind(signal), signal);
        }
    }

    private void joint(int hit) {
        if (hits.isBreak(hit)) {
            if (size > 0 && bones[size - 1] != BREAK) {
                add(BREAK, 0);
            }
        } else if (lexicon.role(hits.cue(hit)) == Role.CONTRAST) {
            add(CONTRAST, 0);
        }
    }

    private void add(int bone, int owner) {
        bones[size] = bone;
        owners[size++] = owner;
    }

    /** Adds what the skeleton says of the list that a name stands in. */
    void tell(int group, double weight, Ledger ledger) {
        for (int self = 0; self < size; self++) {
            if (bones[self] == OTHER && owners[self] == group) {
                for (int from = Math.max(0, self - LONGEST + 1); from <= self; from++) {
                    for (int to = Math.max(self + 1, from + 2); to <= Math.min(size, from + LONGEST); to++) {
                        tell(from, to, self, weight, ledger);
                    }
                }
            }
        }
    }

    /** A piece is found with its first cue turned to good; {@code sign} is -1 if that turned it. */
    private void tell(int from, int to, int self, double weight, Ledger ledger) {
        int sign = 0;
        int cue = 0;
        int key = FIRST_KEY;
        for (int i = from; i < to; i++) {
            int bone = i == self ? SELF : bones[i];
            if (bone >= GOOD && sign == 0) {
                sign = bone < BAD ? 1 : -1;
                cue = owners[i];
            }
            piece[i - from] = sign < 0 ? turned(bone) : bone;
            key = join(key, piece[i - from]);
        }
        if (sign == 0) {
            return;
        }
        int row = phrases.row(key);
        if (row != Phrases.NONE) {
            ledger.add(signals.size(), Relation.AS_A_WHOLE, weight);
            int manner = Manner.unturned(signals.manner(cue));
            signals.add(Kinds.PLACED, row, signals.start(cue), signals.end(cue), sign, manner);
        } else if (phrases.isOpen()) {
            phrases.tell(pieceName(to - from));
        }
    }

    private static int turned(int bone) {
        if (bone < GOOD) {
            return bone;
        }
        return bone < BAD ? bone + Kinds.COUNT : bone - Kinds.COUNT;
    }

    private static int join(int key, int bone) {
        return Phrases.join(key, Phrases.token(bone + 1));
    }

    private String pieceName(int length) {
        var words = Arrays.stream(piece, 0, length).mapToObj(WORDS::get).toList();
        return "<" + String.join(" ", words) + ">";
    }

    /** The hash of a piece, as {@code self good0 , other}. */
    static int key(String name) {
        int key = FIRST_KEY;
        for (var word : name.split(" ", -1)) {
            int bone = WORDS.indexOf(word);
            if (bone < 0) {
                throw new IllegalArgumentException("no bone is called " + word);
            }
            key = join(key, bone);
        }
        return key;
    }

    private static String[] words() {
        var words = new String[BAD + Kinds.COUNT];
        words[SELF] = "self";
        words[OTHER] = "other";
        words[CONTRAST] = "but";
        words[BREAK] = ",";
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            words[GOOD + kind] = "good" + kind;
            words[BAD + kind] = "bad" + kind;
        }
        return words;
    }
}
