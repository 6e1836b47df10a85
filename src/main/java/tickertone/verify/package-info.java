/**
 * The proof that a run's outputs follow from its article log, byte for byte.
 *
 * <p>{@link tickertone.verify.Verification} reads the log once, in the order of arrivals, and lets
 * {@link tickertone.stream.Recomputation} make of it what the pipeline should have made, each article under the
 * {@link tickertone.verify.Configurations configuration} that its receipt names. Each recomputed record is compared by a
 * {@link tickertone.verify.Comparison} with the one {@link tickertone.verify.Found} in its
 * {@link tickertone.verify.OutputTopic}. How far the run itself has come is told by its
 * {@link tickertone.verify.Reach}; what lies beyond may be missing. The outcome is a {@link tickertone.verify.Proof}.
 */
@NullMarked
package tickertone.verify;

import org.jspecify.annotations.NullMarked;
