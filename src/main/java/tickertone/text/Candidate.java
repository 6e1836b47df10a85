package tickertone.text;

/** A place in a folded text that reads as an alias and has passed its {@code case} and {@code not} rules. */
record Candidate(Reading reading, int start, int end, int sentence) {}
