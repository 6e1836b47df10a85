package tickertone.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All subjects with their aliases, and how much each source's articles weigh. */
public final class Watchlist {
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final SourceWeights sources;

    private Watchlist(List<Subject> subjects, SourceWeights sources) {
        for (var subject : subjects) {
            if (this.subjects.put(subject.id(), subject) != null) {
                throw new IllegalArgumentException("two subjects are called " + subject.id());
            }
        }
        for (var subject : subjects) {
            subject.members().forEach(this::subject);
        }
        this.sources = sources;
    }

    /** @throws IllegalArgumentException if two subjects share an id or a basket has an unknown member */
    public static Watchlist of(List<Subject> subjects, SourceWeights sources) {
        return new Watchlist(subjects, sources);
    }

    /** In the order of the file. */
    public List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }

    public List<Subject> baskets() {
        return subjects.values().stream().filter(s -> s.kind() == Kind.BASKET).toList();
    }

    public Optional<Subject> find(String id) {
        return Optional.ofNullable(subjects.get(id));
    }

    /** @throws IllegalArgumentException if there is no such subject */
    public Subject subject(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no subject is called " + id));
    }

    /** Units of 1/10,000. */
    public int sourceWeight(@Nullable String source) {
        return sources.weight(source);
    }
}
