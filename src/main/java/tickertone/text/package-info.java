/**
 * Articles and what stands in them: what is named where, read once and the same way by everybody.
 *
 * <p>An {@link tickertone.text.Article} becomes a {@link tickertone.text.Document}: its text is {@linkplain
 * tickertone.text.Folded folded} (NVIDIA, ＮＶＩＤＩＡ and Nvidia are one word, 輝達 is 辉达) and cut into sentences.
 * {@link tickertone.text.Language} says which language it is in.
 *
 * <p>A {@link tickertone.text.Finder} reads a document once for all aliases of the watchlist: {@link
 * tickertone.text.Openings} says where one may begin, a {@link tickertone.text.Trie} which one does, within the word
 * boundaries of {@link tickertone.text.Words}. Doubtful aliases are decided by their rules: {@code case} and {@code not} where they stand, {@code
 * needs} for the article as a whole. What was decided against is kept as a {@link tickertone.text.Rejection}.
 *
 * <p>A {@link tickertone.text.Fingerprint} is what is kept of a document to tell near-copies of it by their {@link
 * tickertone.text.Likeness}: {@link tickertone.text.Terms} without what copies change freely, in pairs and triples.
 *
 * <p>Indices inside this package are of the folded text; each {@link tickertone.text.Span} that leaves it counts UTF-16
 * characters of {@link tickertone.text.Article#text()}.
 */
@NullMarked
package tickertone.text;

import org.jspecify.annotations.NullMarked;
