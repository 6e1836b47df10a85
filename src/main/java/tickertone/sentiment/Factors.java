package tickertone.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * The factors by which a signal reaches a subject, each with a number and a name. A reach is the product of a handful of
 * them; a model holds their logarithms.
 */
public final class Factors {
    private static final List<String> KINDS =
            List.of("price_move", "earnings", "analyst", "deal", "legal", "other", "rival", "phrase", "placed");
    private static final List<String> SIDES = List.of("before", "after", "inside", "whole");
    private static final List<String> BESIDE = List.of("before", "after");
    private static final List<String> SORTS = List.of("cue", "phrase");
    private static final List<String> COMPANY = List.of("among", "alone");
    private static final List<String> COUNTS = List.of("0", "1", "2");
    private static final List<String> SOME = List.of("1", "2");
    private static final List<String> FAR = List.of("0", "1", "2", "3", "4", "5");

    private static final List<String> NAMES = new ArrayList<>();
    private static final int PUSH = table("push", KINDS, SIDES);
    private static final int POLAR = table("polar", KINDS, SIDES);
    private static final int PLACE = table("place", SORTS, BESIDE, COMPANY, COUNTS, COUNTS);
    private static final int DISTANCE = table("distance", SORTS, BESIDE, FAR);
    private static final int CLAUSES = table("clauses", KINDS, BESIDE, SOME);
    private static final int BLOCKED = table("blocked", KINDS, BESIDE, SOME);
    private static final int RIVAL = table("rival", KINDS, BESIDE);
    private static final int CONTESTED = table("contested", KINDS, BESIDE);
    private static final int SERVED = table("served", SORTS, BESIDE);
    private static final int LISTED = table("listed", SORTS);
    private static final int NEGATED = table("negated", SORTS, SOME);
    private static final int CONCEDED = table("conceded", SORTS);
    private static final int ASKED = table("asked", SORTS);

    /** There are this many factors. */
    public static final int COUNT = NAMES.size();

    /** No signal has more factors than this. */
    public static final int MOST = 16;

    private Factors() {}

    @SafeVarargs
    private static int table(String name, List<String>... dimensions) {
        int first = NAMES.size();
        var names = List.of(name);
        for (var dimension : dimensions) {
            names = names.stream()
                    .flatMap(before -> dimension.stream().map(word -> before + "." + word))
                    .toList();
        }
        NAMES.addAll(names);
        return first;
    }

    /** In the order of their numbers. */
    public static List<String> names() {
        return List.copyOf(NAMES);
    }

    /** Whether a factor is of phrases only. */
    public static boolean ofPhrases(int factor) {
        return NAMES.get(factor).contains(".phrase");
    }

    /** Logarithms to begin with: what stands near, in the same clause, unblocked, counts most. */
    public static double[] initial() {
        var logs = new double[COUNT];
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            for (int side = 0; side < SIDES.size(); side++) {
                logs[push(kind, side)] = kind == Kinds.PHRASE ? 0 : 0.8;
                logs[polar(kind, side)] = -0.5;
            }
            for (int side = 0; side < 2; side++) {
                logs[RIVAL + 2 * kind + side] = kind == Kinds.PHRASE ? -0.2 : -1;
            }
        }
        for (int sort = 0; sort < 2; sort++) {
            initial(sort, logs);
        }
        return logs;
    }

    private static void initial(int sort, double[] logs) {
        boolean phrase = sort == 1;
        for (int side = 0; side < 2; side++) {
            for (int clauses = 0; clauses < 3; clauses++) {
                for (int blocked = 0; blocked < 3; blocked++) {
                    double log = phrase
                            ? -0.3 * clauses - 0.3 * blocked
                            : -0.4 * side - (side == 0 ? 0.3 : 0.8) * clauses - 0.8 * blocked;
                    logs[place(sort, side, 0, clauses, blocked)] = log;
                    logs[place(sort, side, 1, clauses, blocked)] = log;
                }
            }
            for (int far = 0; far < FAR.size(); far++) {
                logs[distance(sort, side, far)] = (phrase ? -0.05 : -0.15) * far;
            }
            logs[SERVED + 2 * sort + side] = phrase ? -0.2 : -0.9;
        }
        logs[NEGATED + 2 * sort] = -0.5;
        logs[NEGATED + 2 * sort + 1] = -1;
        logs[CONCEDED + sort] = -0.7;
        logs[ASKED + sort] = -0.7;
    }

    /** How hard a kind of signal pushes a subject on a side. */
    public static int push(int kind, int side) {
        return PUSH + SIDES.size() * kind + side;
    }

    /** How much a kind of signal speaks against neutral. */
    public static int polar(int kind, int side) {
        return POLAR + SIDES.size() * kind + side;
    }

    private static int place(int sort, int side, int alone, int clauses, int blocked) {
        return PLACE + (((sort * 2 + side) * 2 + alone) * 3 + clauses) * 3 + blocked;
    }

    private static int distance(int sort, int side, int far) {
        return DISTANCE + (sort * 2 + side) * FAR.size() + far;
    }

    /**
     * The factors of a signal of a kind, in a relation and a manner; how many were written to {@code into}.
     *
     * @param into room for {@link #MOST}
     */
    public static int of(int kind, int relation, int manner, int[] into) {
        int count = kind == Kinds.PLACED ? 0 : ofRelation(kind, relation, into);
        return ofManner(Kinds.learned(kind) ? 1 : 0, manner, into, count);
    }

    private static int ofRelation(int kind, int relation, int[] into) {
        int side = Relation.side(relation);
        int sort = kind == Kinds.PHRASE ? 1 : 0;
        int count = 0;
        if (side == Relation.WHOLE && kind == Kinds.PHRASE) {
            into[count++] = push(kind, side);
        }
        if (Relation.listed(relation)) {
            into[count++] = LISTED + sort;
        }
        return side <= Relation.AFTER ? beside(kind, sort, side, relation, into, count) : count;
    }

    private static int beside(int kind, int sort, int side, int relation, int[] into, int before) {
        int count = before;
        int clauses = Relation.clauses(relation);
        int blocked = Relation.blocked(relation);
        into[count++] = place(sort, side, Relation.alone(relation), clauses, blocked);
        into[count++] = distance(sort, side, Relation.distance(relation));
        if (clauses > 0) {
            into[count++] = CLAUSES + (2 * kind + side) * 2 + clauses - 1;
        }
        if (blocked > 0) {
            into[count++] = BLOCKED + (2 * kind + side) * 2 + blocked - 1;
        }
        if (Relation.rival(relation)) {
            into[count++] = RIVAL + 2 * kind + side;
        }
        if (Relation.contested(relation)) {
            into[count++] = CONTESTED + 2 * kind + side;
        }
        if (Relation.served(relation)) {
            into[count++] = SERVED + 2 * sort + side;
        }
        return count;
    }

    private static int ofManner(int sort, int manner, int[] into, int before) {
        int count = before;
        if (Manner.negators(manner) > 0) {
            into[count++] = NEGATED + 2 * sort + Manner.negators(manner) - 1;
        }
        if (Manner.isConceded(manner)) {
            into[count++] = CONCEDED + sort;
        }
        if (Manner.isAsked(manner)) {
            into[count++] = ASKED + sort;
        }
        return count;
    }
}
