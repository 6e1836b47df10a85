/**
 * Exact sums over time: how the news has spoken of a subject over the last minutes, hours and days.
 *
 * <p>{@link tickertone.rolling.Order} brings the mentions of all source partitions into one order, in which
 * {@link tickertone.rolling.Roller} takes them. A score adds its {@link tickertone.rolling.Sums} to the pane of
 * its published minute and to the tally of every window that still holds that pane; at each minute boundary the panes
 * that leave a window are taken out of its tally again. All sums are integers, so what was added can be taken out
 * without a trace, and a value is rounded once, when it is written as a {@link tickertone.rolling.Rolling}. What an article
 * added is remembered, so that its correction or withdrawal takes it out again; which subjects that concerns is known to
 * the {@link tickertone.rolling.ArticleMemory} of its source partition.
 *
 * <p>{@link tickertone.rolling.Stories} gives each article its place in a story before it is added: the original, or one
 * of its copies, found by keys of their fingerprints.
 *
 * <p>Time is what the caller says it is: arrivals, never a clock. The agenda holds the next moment at which each subject
 * has something to do, so empty minutes and long silences cost nothing. Everything lives behind
 * {@link tickertone.rolling.Store}: the same code runs in the stream, in {@code verify} and over a map in a test.
 */
@NullMarked
package tickertone.rolling;

import org.jspecify.annotations.NullMarked;
