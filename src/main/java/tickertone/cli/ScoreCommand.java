package tickertone.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tickertone.feed.FeedLine;
import tickertone.feed.FeedLines;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Story;
import tickertone.sentiment.Tagger;
import tickertone.sentiment.Tags;
import tickertone.stream.ArticleReader;
import tickertone.stream.Reading;
import tickertone.stream.ScoreJson;
import tickertone.text.Article;
import tickertone.text.Language;

/** Scores a text or a feed file as the pipeline would, without Kafka, and shows the arithmetic. */
@Command(
        name = "score",
        description = "Scores a text, or a file of feed lines, as the pipeline would, and shows the arithmetic.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "Plain text (a first line that others follow is the title) or feed lines; - reads standard"
                    + " input.")
    private String file = "-";

    @Option(names = "--output", paramLabel = "text|json", description = "text explains; json is one Score per line.")
    private OutputForm output = OutputForm.TEXT;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    ScoreCommand() {}

    @Override
    public Integer call() throws Exception {
        var configuration = options.load();
        var tagger = Wiring.tagger(configuration);
        byte[] bytes;
        try (var input = FeedFile.open(file)) {
            bytes = input.readAllBytes();
        }
        if (startsLikeFeed(bytes)) {
            scoreFeed(bytes, tagger, Wiring.reader(configuration));
        } else {
            scoreText(decode(bytes), tagger);
        }
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private void scoreFeed(byte[] bytes, Tagger tagger, ArticleReader reader) throws IOException {
        try (var feed = new FeedLines(new ByteArrayInputStream(bytes))) {
            for (var line = feed.next(); line != null; line = feed.next()) {
                scoreLine(line, tagger, reader);
            }
        }
    }

    private void scoreLine(FeedLine line, Tagger tagger, ArticleReader reader) {
        // a line without any time is of today
        var arrival = line.arrival().equals(Instant.EPOCH) ? Instant.now() : line.arrival();
        var reading = reader.read(line.keyBytes(), line.value(), false, arrival);
        if (reading instanceof Reading.Published published) {
            print(published.article(), arrival, tagger);
        } else if (reading instanceof Reading.Unreadable unreadable) {
            note("line %d: %s: %s".formatted(line.number(), unreadable.reason().word(), unreadable.detail()));
        } else {
            note("line %d: %s is withdrawn; nothing to score".formatted(line.number(), line.key()));
        }
    }

    private void scoreText(String text, Tagger tagger) {
        int end = text.strip().indexOf('\n');
        String title = end < 0 ? null : text.strip().substring(0, end).strip();
        String body = end < 0 ? text.strip() : text.strip().substring(end + 1).strip();
        if (body.isEmpty()) {
            note("There is no text to score.");
            return;
        }
        print(new Article(file, title, body, null, null, null, null), Instant.now(), tagger);
    }

    private void print(Article article, Instant arrival, Tagger tagger) {
        String language = Language.of(article);
        if (!Language.supported(language)) {
            note("%s: unsupported language %s".formatted(article.id(), language));
            return;
        }
        var tags = tagger.tag(article, Dateline.of(article, 1, language, arrival));
        if (output == OutputForm.JSON) {
            json(tags);
        } else {
            new Explanation(spec.commandLine().getOut(), Ansi.AUTO.enabled()).print(article, tags);
        }
    }

    private void json(Tags tags) {
        PrintWriter out = spec.commandLine().getOut();
        for (var score : tags.scores()) {
            var written = ScoreJson.write(
                    score.withStory(Story.original(score.dateline().articleId())));
            out.println(new String(written, StandardCharsets.UTF_8));
        }
    }

    private void note(String text) {
        spec.commandLine().getErr().println(Columns.fit(text, Integer.MAX_VALUE));
    }

    private static boolean startsLikeFeed(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return b == '{';
            }
        }
        return false;
    }

    private String decode(byte[] bytes) throws Failure {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.usage(file + " is not UTF-8");
        }
    }
}
