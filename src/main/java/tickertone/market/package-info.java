/**
 * The market as an operator describes it: plain values, checked at birth, that all other packages read.
 *
 * <p>A {@link tickertone.market.Watchlist} holds {@link tickertone.market.Subject}s: tickers, baskets of them, and
 * themes. Each has {@link tickertone.market.Alias}es, the strings that name it, with the rules that decide when a
 * doubtful one does; how they are looked for is the business of {@code text}. {@link tickertone.market.SourceWeights}
 * says how much an article counts by who published it.
 */
@NullMarked
package tickertone.market;

import org.jspecify.annotations.NullMarked;
