package tickertone.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tickertone.market.Alias;

/** The exchanges of a watchlist, and the ways in which articles write a listing there. */
final class Exchanges {
    private static final String SYMBOL = "{}";

    /** Longer symbols do not exist. */
    private static final int LONGEST_SYMBOL = 16;

    /** How an article writes a symbol, with its place taken by {@code {}}. */
    private record Form(String text, boolean capitals) {
        Alias of(String symbol) {
            return new Alias(text.replace(SYMBOL, symbol), capitals, Set.of(), List.of());
        }
    }

    /** EXCHANGE:SYMBOL. */
    private record Listing(String exchange, String symbol) {}

    private final Map<String, List<Form>> forms = new HashMap<>();

    void read(YamlNode exchanges) {
        exchanges.entries().forEach((name, exchange) -> forms.put(name, forms(exchange)));
    }

    private static List<Form> forms(YamlNode exchange) {
        return exchange
                .fields(Set.of("forms"))
                .need("forms", "add forms: with how articles write a symbol, such as \"${}\"")
                .stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> form(item).stream())
                .toList();
    }

    private static Optional<Form> form(YamlNode item) {
        if (!item.isMapping()) {
            return pattern(item).map(text -> new Form(text, false));
        }
        var fields = item.fields(Set.of("text", "case"));
        boolean capitals = fields.truth("case");
        return fields.need("text", "add text: with {} for the symbol")
                .flatMap(Exchanges::pattern)
                .map(pattern -> new Form(pattern, capitals));
    }

    private static Optional<String> pattern(YamlNode node) {
        var pattern = node.text(Alias.MAX_LENGTH - LONGEST_SYMBOL);
        pattern.filter(text -> !holdsSymbolOnce(text))
                .ifPresent(text ->
                        node.fault(Fault.quote(text) + " does not hold the symbol once", "write {} where it stands"));
        return pattern.filter(Exchanges::holdsSymbolOnce);
    }

    private static boolean holdsSymbolOnce(String pattern) {
        int first = pattern.indexOf(SYMBOL);
        return first >= 0 && first == pattern.lastIndexOf(SYMBOL);
    }

    /** All ways to write a listing; none if it is faulty. */
    List<Alias> aliases(YamlNode listing) {
        return parse(listing).stream()
                .flatMap(parsed -> forms.getOrDefault(parsed.exchange(), List.of()).stream()
                        .map(form -> form.of(parsed.symbol())))
                .toList();
    }

    /** The symbol alone, in exact capitals; none if the listing is faulty, which {@link #aliases} reports. */
    static Optional<Alias> bare(YamlNode listing) {
        return listing.raw()
                .filter(text -> text.indexOf(':') >= 0)
                .map(text -> text.substring(text.indexOf(':') + 1).strip())
                .filter(symbol -> !symbol.isEmpty() && symbol.length() <= LONGEST_SYMBOL)
                .map(symbol -> new Alias(symbol, true, Set.of(), List.of()));
    }

    private Optional<Listing> parse(YamlNode listing) {
        return listing.text(Integer.MAX_VALUE).flatMap(text -> parse(listing, text));
    }

    private Optional<Listing> parse(YamlNode node, String text) {
        int colon = text.indexOf(':');
        var exchange = text.substring(0, Math.max(0, colon)).strip();
        var symbol = text.substring(colon + 1).strip();
        if (colon < 1 || symbol.isEmpty() || symbol.length() > LONGEST_SYMBOL) {
            node.fault(Fault.quote(text) + " is no listing", "write EXCHANGE:SYMBOL, such as NASDAQ:NVDA");
            return Optional.empty();
        }
        if (!forms.containsKey(exchange)) {
            node.fault(
                    Fault.quote(exchange) + " is no exchange",
                    Nearest.hint(exchange, forms.keySet().stream().sorted().toList()));
            return Optional.empty();
        }
        return Optional.of(new Listing(exchange, symbol));
    }
}
