/**
 * What an operator writes, read and checked: {@link tickertone.config.Configuration} is the front door and needs one
 * folder, the flags and the environment.
 *
 * <p>{@code application.properties} becomes {@link tickertone.config.Settings}; each setting is one line of
 * {@link tickertone.config.Setting}. {@code watchlist.yaml} becomes a {@link tickertone.market.Watchlist}, subject by
 * subject; each file of {@code lexicon/} becomes cues, row by row. A file that the folder lacks comes from the jar.
 *
 * <p>Readers never stop at the first fault. They add a {@link tickertone.config.Fault} to the list, go on with
 * whatever is left, and the front door throws all of them at once.
 *
 * <p>A {@link tickertone.config.Configuration} can be kept: its document reads back to the same digest.
 */
@NullMarked
package tickertone.config;

import org.jspecify.annotations.NullMarked;
