/**
 * How an article speaks of each subject.
 *
 * <p>Start at {@link Tagger}: it finds who is named, asks a {@link Scorer} for one {@link Opinion} on each, takes
 * {@link Views} of the subjects and of their baskets ({@link Blend}), with their {@link Relevance} ({@link Census}), and
 * returns {@link Score}s.
 *
 * <p>{@link LexiconScorer} is the scorer we ship. A {@link Lexicon} of {@link Cue}s is matched against the text in one
 * pass ({@link CueSearch} over {@link Pieces} and a {@link FormTrie}, giving {@link Hits}). {@link Attribution} then walks
 * the sentences: {@link Strength} says how hard a cue pushes where it stands, {@link Passage} and {@link Binding} whom it
 * pushes, and each subject's {@link Ledger} takes it down. {@link Verdict} and {@link Calibration} turn a ledger into an
 * opinion whose {@link Evidence} shares add up exactly, and {@link Tone} into probabilities.
 */
@NullMarked
package tickertone.sentiment;

import org.jspecify.annotations.NullMarked;
