package tickertone.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.market.Kind;
import tickertone.rolling.Rules;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Event;
import tickertone.sentiment.Evidence;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Relevance;
import tickertone.sentiment.Revision;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tone;
import tickertone.sentiment.Withdrawn;
import tickertone.text.Fingerprint;
import tickertone.text.Span;

/** A revision that has no place in a story yet, in binary; reading gives back what was written. */
final class UnplacedBytes {
    private static final int TYPICAL_BYTES = 1_024;

    private UnplacedBytes() {}

    static byte[] write(Unplaced unplaced) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try {
            write(unplaced, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static Unplaced read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a revision that ends early", e);
        }
    }

    private static void write(Unplaced unplaced, DataOutputStream out) throws IOException {
        var revision = unplaced.revision();
        out.writeUTF(revision.subject());
        out.writeUTF(revision.kind().name());
        write(revision.dateline(), out);
        out.writeUTF(revision.config());
        out.writeUTF(revision.engine());
        write(unplaced.rules(), out);
        out.writeBoolean(unplaced instanceof Unplaced.Scored);
        if (unplaced instanceof Unplaced.Scored scored) {
            write(scored.revision(), out);
            write(scored.fingerprint(), out);
        }
    }

    private static Unplaced read(DataInputStream in) throws IOException {
        String subject = in.readUTF();
        var kind = Kind.valueOf(in.readUTF());
        var dateline = dateline(in);
        var withdrawn = new Withdrawn(subject, kind, dateline, in.readUTF(), in.readUTF());
        var rules = rules(in);
        return in.readBoolean()
                ? new Unplaced.Scored(score(withdrawn, in), rules, fingerprint(in))
                : new Unplaced.TakenBack(withdrawn, rules);
    }

    private static void write(Rules rules, DataOutputStream out) throws IOException {
        out.writeInt(rules.minEffectiveCount());
        out.writeShort((int) rules.latestInterval().toMillis());
    }

    private static Rules rules(DataInputStream in) throws IOException {
        return new Rules(in.readInt(), Duration.ofMillis(in.readUnsignedShort()));
    }

    private static void write(Score score, DataOutputStream out) throws IOException {
        out.writeUTF(score.status().name());
        write(score.opinion(), out);
        out.writeShort(score.tone().positive());
        out.writeShort(score.tone().negative());
        write(score.relevance(), out);
        out.writeShort(score.weight());
        out.writeShort(score.aliases().size());
        for (var alias : score.aliases()) {
            out.writeUTF(alias.text());
            write(alias.span(), out);
        }
        out.writeInt(score.aliasesRest());
    }

    /** @param named what the score has in common with a withdrawn one */
    private static Score score(Revision named, DataInputStream in) throws IOException {
        var status = Score.Status.valueOf(in.readUTF());
        var opinion = opinion(in);
        int positive = in.readShort();
        int negative = in.readShort();
        var tone = new Tone(positive, 10_000 - positive - negative, negative);
        var relevance = relevance(in);
        int weight = in.readShort();
        int count = in.readShort();
        var aliases = new ArrayList<Score.Named>(count);
        for (int i = 0; i < count; i++) {
            aliases.add(new Score.Named(in.readUTF(), span(in)));
        }
        return new Score(
                named.subject(),
                named.kind(),
                status,
                named.dateline(),
                opinion,
                tone,
                relevance,
                weight,
                null,
                aliases,
                in.readInt(),
                named.config(),
                named.engine());
    }

    private static void write(Dateline dateline, DataOutputStream out) throws IOException {
        out.writeUTF(dateline.articleId());
        out.writeInt(dateline.revision());
        write(dateline.title(), out);
        write(dateline.source(), out);
        write(dateline.language(), out);
        write(dateline.url(), out);
        out.writeLong(dateline.publishedAt().toEpochMilli());
        out.writeLong(dateline.arrivedAt().toEpochMilli());
        out.writeUTF(dateline.basis().name());
    }

    private static Dateline dateline(DataInputStream in) throws IOException {
        return new Dateline(
                in.readUTF(),
                in.readInt(),
                text(in),
                text(in),
                text(in),
                text(in),
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong()),
                Dateline.Basis.valueOf(in.readUTF()));
    }

    private static void write(Opinion opinion, DataOutputStream out) throws IOException {
        out.writeShort(opinion.evidence().size());
        for (var row : opinion.evidence()) {
            out.writeUTF(row.text());
            var span = row.span();
            out.writeBoolean(span != null);
            if (span != null) {
                write(span, out);
            }
            out.writeUTF(row.cue());
            out.writeInt(row.share());
        }
        out.writeInt(opinion.evidenceRest());
        out.writeInt(opinion.neutralLogOdds());
        out.writeShort(opinion.confidence());
        var event = opinion.event();
        write(event == null ? null : event.name(), out);
    }

    private static Opinion opinion(DataInputStream in) throws IOException {
        int rows = in.readShort();
        List<Evidence> evidence = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            evidence.add(new Evidence(in.readUTF(), in.readBoolean() ? span(in) : null, in.readUTF(), in.readInt()));
        }
        int rest = in.readInt();
        int neutralLogOdds = in.readInt();
        int confidence = in.readShort();
        String event = text(in);
        return new Opinion(evidence, rest, neutralLogOdds, confidence, event == null ? null : Event.valueOf(event));
    }

    private static void write(Relevance relevance, DataOutputStream out) throws IOException {
        out.writeShort(relevance.value());
        out.writeBoolean(relevance.inTitle());
        out.writeInt(relevance.mentions());
        out.writeInt(relevance.firstSentence());
        out.writeInt(relevance.sentences());
        out.writeInt(relevance.subjects());
    }

    private static Relevance relevance(DataInputStream in) throws IOException {
        return new Relevance(in.readShort(), in.readBoolean(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static void write(Fingerprint fingerprint, DataOutputStream out) throws IOException {
        byte[] bytes = fingerprint.bytes();
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static Fingerprint fingerprint(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readShort()];
        in.readFully(bytes);
        return Fingerprint.parse(bytes);
    }

    private static void write(Span span, DataOutputStream out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span span(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
