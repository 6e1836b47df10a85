package tickertone.rolling;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tickertone.market.Kind;

/**
 * What a source partition remembers of an article: its last revision.
 *
 * @param revision 1 = first
 * @param content of the fields as given; null: withdrawn
 * @param subjects those that the revision was scored toward; none once withdrawn
 * @param arrival of the revision, milliseconds since 1970
 */
public record KnownArticle(int revision, @Nullable Hash content, SortedMap<String, Kind> subjects, long arrival) {
    public KnownArticle {
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
    }

    public boolean withdrawn() {
        return content == null;
    }

    byte[] packed() {
        var packer = new Packer().number(arrival).number(revision).number(content == null ? 0 : 1);
        if (content != null) {
            content.pack(packer);
        }
        packer.number(subjects.size());
        subjects.forEach((subject, kind) -> packer.text(subject).text(kind.name()));
        return packer.bytes();
    }

    static KnownArticle unpacked(byte[] row) {
        var unpacker = new Unpacker(row);
        long arrival = unpacker.number();
        int revision = (int) unpacker.number();
        var content = unpacker.number() == 0 ? null : Hash.unpack(unpacker);
        var subjects = new TreeMap<String, Kind>();
        for (long left = unpacker.number(); left > 0; left--) {
            subjects.put(unpacker.text(), Kind.valueOf(unpacker.text()));
        }
        return new KnownArticle(revision, content, subjects, arrival);
    }
}
