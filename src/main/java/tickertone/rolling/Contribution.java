package tickertone.rolling;

import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Score;

/**
 * What an article added to a subject's sums, to be taken out again when it is corrected or withdrawn.
 *
 * @param minute when it was published
 * @param source null: none was counted
 */
record Contribution(long minute, Sums sums, @Nullable Hash source) {
    static Contribution of(Score score) {
        var dateline = score.dateline();
        var source = dateline.source() == null ? null : Hash.of(dateline.source());
        return new Contribution(Minutes.of(dateline.publishedAt()), Sums.of(score), source);
    }

    Contribution withoutSource() {
        return new Contribution(minute, sums, null);
    }

    byte[] packed() {
        var packer = new Packer().number(minute).number(source == null ? 0 : 1);
        if (source != null) {
            source.pack(packer);
        }
        sums.pack(packer);
        return packer.bytes();
    }

    static Contribution unpacked(byte[] row) {
        var unpacker = new Unpacker(row);
        long minute = unpacker.number();
        var source = unpacker.number() == 0 ? null : Hash.unpack(unpacker);
        return new Contribution(minute, Sums.unpack(unpacker), source);
    }
}
