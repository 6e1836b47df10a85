package tickertone.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tickertone.market.Alias;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.sentiment.Cue;

/**
 * The name of a configuration by its meaning: 12 hex digits of SHA-256 over everything that can change a byte of the
 * output, in one canonical form. Each text is preceded by its length and each list by its size, so that no two
 * configurations feed the same bytes.
 */
final class Digest {
    private static final int HEX_DIGITS = 12;

    private final MessageDigest sha = sha256();

    /** Thousands of aliases share a set of needed words, the very same object: each is digested once. */
    private final IdentityHashMap<Set<String>, String> words = new IdentityHashMap<>();

    private Digest() {}

    static String of(Settings settings, WatchlistFile watchlist, List<Cue> cues) {
        var digest = new Digest();
        digest.texts(settings.tellingLines());
        digest.sources(watchlist.sources());
        digest.size(watchlist.subjects());
        watchlist.subjects().forEach(digest::subject);
        digest.size(cues);
        cues.forEach(digest::cue);
        return digest.hex().substring(0, HEX_DIGITS);
    }

    private static String wordsOnly(Set<String> words) {
        var digest = new Digest();
        digest.texts(new TreeSet<>(words));
        return digest.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private void sources(SourceWeights sources) {
        number(sources.standard());
        size(sources.named().keySet());
        new TreeMap<>(sources.named()).forEach((name, weight) -> {
            text(name);
            number(weight);
        });
    }

    private void subject(Subject subject) {
        text(subject.id());
        text(subject.kind().word());
        text(subject.name());
        size(subject.aliases());
        subject.aliases().forEach(this::alias);
        texts(subject.members());
    }

    private void alias(Alias alias) {
        text(alias.text());
        text(String.valueOf(alias.capitals()));
        text(words.computeIfAbsent(alias.needs(), Digest::wordsOnly));
        texts(alias.not());
    }

    private void cue(Cue cue) {
        text(cue.name());
        texts(cue.heads());
        texts(cue.tails());
        number(cue.polarity());
        text(cue.role().word());
        var event = cue.event();
        text(event == null ? "" : event.word());
    }

    private void texts(Collection<String> texts) {
        size(texts);
        texts.forEach(this::text);
    }

    private void size(Collection<?> items) {
        number(items.size());
    }

    private void number(int number) {
        text(String.valueOf(number));
    }

    private void text(String text) {
        var bytes = text.getBytes(UTF_8);
        sha.update((bytes.length + ":").getBytes(UTF_8));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
