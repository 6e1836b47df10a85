/**
 * How good the tags are, and where the learned numbers come from.
 *
 * <p>{@link LabelledFile} reads labelled texts ({@link LabelledRow}), {@link Panel} shows them to a scorer as a document
 * with mentions, {@link Exam} asks the scorer, {@link Tally} counts its {@link Answer}s into {@link Figures}, and
 * {@link Report} is what is told of them: figures, each language apart, the worst mistakes.
 *
 * <p>{@link Trainer} fits the scorer's model to labelled texts: {@link Example}s, an {@link Objective} and {@link Lbfgs}; same
 * inputs, same numbers, bit for bit. {@link CrossValidation} says how good that is on texts not seen.
 */
@NullMarked
package tickertone.evaluation;

import org.jspecify.annotations.NullMarked;
