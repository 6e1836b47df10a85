package tickertone.rolling;

import tickertone.market.Kind;
import tickertone.sentiment.Revision;

/**
 * Whom rolling values are about and what made them, as the newest mention says.
 *
 * @param minEffectiveCount of the configuration, see {@link Rules}
 */
record Origin(String subject, Kind kind, String config, String engine, int minEffectiveCount) {
    static Origin of(Revision revision, Rules rules) {
        return new Origin(
                revision.subject(), revision.kind(), revision.config(), revision.engine(), rules.minEffectiveCount());
    }

    void pack(Packer packer) {
        packer.text(kind.name()).text(config).text(engine).number(minEffectiveCount);
    }

    static Origin unpack(Unpacker unpacker, String subject) {
        return new Origin(
                subject,
                Kind.valueOf(unpacker.text()),
                unpacker.text(),
                unpacker.text(),
                Math.toIntExact(unpacker.number()));
    }
}
