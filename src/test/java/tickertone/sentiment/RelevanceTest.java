package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelevanceTest {
    @Test
    void isFullForAFlashOnOneSubject() {
        var relevance = relevance(Marked.of("[A] falls"), "A");

        assertThat(relevance).isEqualTo(new Relevance(10_000, false, 1, 0, 1, 1));
    }

    @Test
    void isHighForTwoSubjectsOfOneTitle() {
        var marked = Marked.of("[A] sues [B]", "Court met.");

        assertThat(relevance(marked, "A")).isEqualTo(new Relevance(8_000, true, 1, 0, 1, 2));
        assertThat(relevance(marked, "B")).isEqualTo(new Relevance(8_000, true, 1, 0, 1, 2));
    }

    @Test
    void isLowForOneOfFifteen() {
        var lines = IntStream.range(0, 15).mapToObj(i -> "[T" + i + "] met. ").collect(Collectors.joining());
        var marked = Marked.of("Stocks on the move", lines);

        assertThat(relevance(marked, "T3").value()).isBetween(500, 2_000);
    }

    @Test
    void staysHighForTheSubjectOfALongArticleThatNamesOthers() {
        var others = IntStream.range(0, 15).mapToObj(i -> "[T" + i + "] met. ").collect(Collectors.joining());
        var marked = Marked.of("[A] falls", "[A] fell. " + others + "[A] met. [A] met. [A] met.");

        assertThat(relevance(marked, "A").value()).isGreaterThan(8_000);
        assertThat(relevance(marked, "T9").value()).isLessThan(1_000);
    }

    private static Relevance relevance(Marked marked, String subject) {
        var census = new Census(marked.document(), marked.mentions());
        return census.relevance(census.mentions(subject), census.subjects().size());
    }
}
