/**
 * How an article speaks of each subject.
 *
 * <p>Start at {@link Tagger}: it finds who is named, asks a {@link Scorer} for one {@link Opinion} on each, takes
 * {@link Views} of the subjects and of their baskets ({@link Blend}), with their {@link Relevance} ({@link Census}), and
 * returns {@link Score}s.
 *
 * <p>{@link LogLinearScorer} is the scorer we ship. A {@link Lexicon} of {@link Cue}s is matched against the text in one
 * pass ({@link CueSearch} over {@link Pieces} and a {@link FormTrie}, giving {@link Hits}). {@link Attribution} then walks
 * the sentences: {@link Utterance} collects the {@link Signals} of each, cues with their {@link Strength} and learned {@link
 * Phrases}; {@link Passage} says how each stands to each subject ({@link Relation}), {@link Skeleton} and {@link Neighbours}
 * add what the sentence's shape and the words beside a name say, and each subject's {@link Ledger} takes it down. {@link
 * Verdict} weighs a ledger by the {@link Model} and {@link Calibration} makes log-odds of it: an opinion whose {@link
 * Evidence} shares add up exactly, and by {@link Tone} probabilities. {@link Trace} shows the same to whoever trains a model
 * ({@link Learned}).
 */
@NullMarked
package tickertone.sentiment;

import org.jspecify.annotations.NullMarked;
