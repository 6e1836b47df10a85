package tickertone.rolling;

import tickertone.market.Kind;
import tickertone.sentiment.Revision;

/** Whom rolling values are about and what made them, as the newest mention says. */
record Origin(String subject, Kind kind, String config, String engine) {
    static Origin of(Revision revision) {
        return new Origin(revision.subject(), revision.kind(), revision.config(), revision.engine());
    }

    void pack(Packer packer) {
        packer.text(kind.name()).text(config).text(engine);
    }

    static Origin unpack(Unpacker unpacker, String subject) {
        return new Origin(subject, Kind.valueOf(unpacker.text()), unpacker.text(), unpacker.text());
    }
}
