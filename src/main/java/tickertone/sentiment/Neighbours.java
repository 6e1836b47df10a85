package tickertone.sentiment;

/**
 * The words around a subject's name, told apart by where they stand to it: on which side, how many words off, and whether
 * another name stands between. What a phrase says of everyone near it is one thing; this is what it says of the one beside
 * it: in "Jefferies raises Intel" the word speaks of Intel.
 */
final class Neighbours {
    /** How many tokens to either side are read. */
    private static final int REACH = 7;

    private static final int BEFORE = 0;
    private static final int AFTER = 6;
    private static final int PLACES = 12;
    private static final int[] KEYS = keys();

    private final Tokens tokens;
    private final Phrases phrases;
    private final Signals signals;

    Neighbours(Tokens tokens, Phrases phrases, Signals signals) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.signals = signals;
    }

    /** Adds what the words around the name that begins at {@code start} say of its subject. */
    void tell(int start, double weight, int manner, Ledger ledger) {
        int name = tokens.find(start);
        if (name < 0) {
            return;
        }
        int passed = 0;
        for (int i = name + 1; i < Math.min(tokens.size(), name + 1 + REACH); i++) {
            int place = AFTER + place(i - name, passed);
            add(place, i, i + 1, weight, manner, ledger);
            if (i + 1 < tokens.size() && !tokens.parted(i + 1)) {
                add(place, i, i + 2, weight, manner, ledger);
            }
            passed += tokens.name(i) ? 1 : 0;
        }
        passed = 0;
        for (int i = name - 1; i >= Math.max(0, name - REACH); i--) {
            int place = BEFORE + place(name - i, passed);
            add(place, i, i + 1, weight, manner, ledger);
            if (i > 0 && !tokens.parted(i)) {
                add(place, i - 1, i + 1, weight, manner, ledger);
            }
            passed += tokens.name(i) ? 1 : 0;
        }
    }

    /** The next token, the two after it, the others; on this side of the next name or beyond. */
    private static int place(int distance, int passed) {
        int near = distance == 1 ? 0 : distance <= 3 ? 1 : 2;
        return 2 * near + Math.min(passed, 1);
    }

    private void add(int place, int from, int to, double weight, int manner, Ledger ledger) {
        int phrase = tokens.key(from);
        if (to - from == 2) {
            phrase = Phrases.join(phrase, tokens.key(from + 1));
        }
        int row = phrases.row(key(place, phrase));
        if (row != Phrases.NONE) {
            ledger.add(signals.size(), Relation.AS_A_WHOLE, weight);
            signals.add(Kinds.PLACED, row, tokens.start(from), tokens.end(to - 1), 1, manner);
        } else if (phrases.isOpen()) {
            phrases.tell(name(place) + " " + tokens.text(from, to));
        }
    }

    /** The hash of a phrase at a place. */
    static int key(int place, int phrase) {
        return Phrases.join(KEYS[place], phrase);
    }

    /** {@code [then0]} is right after the name, {@code [before2+]} far before it with another name between. */
    private static String name(int place) {
        return "[" + (place >= AFTER ? "then" : "before") + place % AFTER / 2 + (place % 2 == 1 ? "+" : "") + "]";
    }

    /** The place that a name means; throws IllegalArgumentException if there is none. */
    static int place(String name) {
        for (int place = 0; place < PLACES; place++) {
            if (name(place).equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no place is called " + name);
    }

    private static int[] keys() {
        var keys = new int[PLACES];
        for (int place = 0; place < PLACES; place++) {
            keys[place] = Phrases.token(0x9E3779B97F4A7C15L * (place + 1));
        }
        return keys;
    }
}
