package tickertone.rolling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One published minute of one subject.
 *
 * @param sources articles by source, at most {@link Rolling#MAX_SOURCES}: more are not told apart, which bounds the row
 */
record Pane(Sums sums, Map<Hash, Integer> sources) {
    static final Pane EMPTY = new Pane(Sums.ZERO, Map.of());

    Pane plus(Sums more, @Nullable Hash source) {
        if (source == null || !admits(source)) {
            return new Pane(sums.plus(more), sources);
        }
        var counted = new LinkedHashMap<>(sources);
        counted.merge(source, 1, Math::addExact);
        return new Pane(sums.plus(more), counted);
    }

    /** @param source one that was counted */
    Pane minus(Sums gone, @Nullable Hash source) {
        var counted = new LinkedHashMap<>(sources);
        if (source != null) {
            counted.computeIfPresent(source, (s, articles) -> articles == 1 ? null : articles - 1);
        }
        return new Pane(sums.minus(gone), counted);
    }

    boolean empty() {
        return sums.articles() == 0;
    }

    boolean admits(Hash source) {
        return sources.size() < Rolling.MAX_SOURCES || sources.containsKey(source);
    }

    byte[] packed() {
        var packer = new Packer();
        sums.pack(packer);
        packer.number(sources.size());
        sources.forEach((source, articles) -> {
            source.pack(packer);
            packer.number(articles);
        });
        return packer.bytes();
    }

    static Pane unpacked(byte[] bytes) {
        var unpacker = new Unpacker(bytes);
        var sums = Sums.unpack(unpacker);
        var sources = new LinkedHashMap<Hash, Integer>();
        for (long left = unpacker.number(); left > 0; left--) {
            sources.put(Hash.unpack(unpacker), (int) unpacker.number());
        }
        return new Pane(sums, sources);
    }
}
