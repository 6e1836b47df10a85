package tickertone.text;

import java.util.List;

/** Tells the point of "Apple Inc. said" from the end of a sentence. Reads folded text. */
final class Abbreviations {
    private static final int LONGEST = 9;

    private static final Vocabulary KNOWN = new Vocabulary(List.of(
            "adm", "apr", "assn", "aug", "ave", "bros", "capt", "cf", "co", "col", "corp", "cos", "dec", "dept", "dr",
            "etc", "feb", "fig", "fri", "gen", "gov", "hon", "inc", "intl", "jan", "jr", "jul", "jun", "ltd", "maj",
            "mar", "messrs", "mfg", "mon", "mr", "mrs", "ms", "mt", "natl", "no", "nos", "nov", "oct", "pres", "prof",
            "rep", "reps", "rev", "sat", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "sun", "supt", "thu", "thurs",
            "tue", "tues", "univ", "vol", "vs", "wed"));

    /** Words that begin a sentence and never a name: "Apple Inc. The company said". */
    private static final Vocabulary BEGINNERS = new Vocabulary(List.of(
            "a",
            "after",
            "also",
            "although",
            "an",
            "analysts",
            "and",
            "as",
            "at",
            "both",
            "but",
            "by",
            "despite",
            "earlier",
            "for",
            "he",
            "his",
            "how",
            "however",
            "if",
            "in",
            "investors",
            "it",
            "its",
            "last",
            "meanwhile",
            "on",
            "our",
            "separately",
            "shares",
            "she",
            "since",
            "so",
            "some",
            "that",
            "the",
            "their",
            "there",
            "these",
            "they",
            "this",
            "those",
            "under",
            "we",
            "what",
            "when",
            "while",
            "why",
            "with",
            "you"));

    private Abbreviations() {}

    /**
     * Whether the sentence goes on after the point at {@code point}.
     *
     * @param start of the sentence so far
     * @param next where the next word begins
     */
    static boolean goesOn(char[] text, int start, int point, int next) {
        int begin = point;
        while (begin > start && point - begin < LONGEST && Words.letter(text[begin - 1])) {
            begin--;
        }
        if (begin == point) {
            return false;
        }
        boolean number = Character.isDigit(text[begin]);
        if (number) {
            return begin == start && point - begin <= 2;
        }
        boolean initial = point - begin == 1;
        return (initial || KNOWN.contains(text, begin, point)) && !BEGINNERS.contains(text, next, wordEnd(text, next));
    }

    private static int wordEnd(char[] text, int start) {
        int end = start;
        while (end < text.length && end - start <= LONGEST + 1 && Words.letter(text[end])) {
            end++;
        }
        return end;
    }
}
