package tickertone.rolling;

import org.jspecify.annotations.Nullable;
import tickertone.text.Fingerprint;

/**
 * What is remembered of an article for one subject.
 *
 * @param arrival of its newest revision, in milliseconds since 1970
 * @param story id of the story's original
 * @param sequence its place in the story, 1 = the original
 * @param fingerprint null: withdrawn
 */
record Retold(long arrival, String story, int sequence, @Nullable Fingerprint fingerprint) {
    private static final int FORMAT = 1;

    /** The same, once it counts no more. */
    Retold withdrawn() {
        return new Retold(arrival, story, sequence, null);
    }

    byte[] bytes() {
        var packer = new Packer().number(FORMAT).number(arrival).text(story).number(sequence);
        byte[] print = fingerprint == null ? new byte[0] : fingerprint.bytes();
        return packer.number(print.length).raw(print).bytes();
    }

    /** @throws UnfitState if the row was written by another format */
    static Retold parse(byte[] row) {
        var unpacker = new Unpacker(row);
        long format = unpacker.number();
        if (format != FORMAT) {
            throw new UnfitState("the stored stories have format " + format + ", this program writes " + FORMAT
                    + "; reset the application's state, or start it under a new application id");
        }
        long arrival = unpacker.number();
        String story = unpacker.text();
        int sequence = (int) unpacker.number();
        byte[] print = unpacker.raw((int) unpacker.number());
        return new Retold(arrival, story, sequence, print.length == 0 ? null : Fingerprint.parse(print));
    }
}
