package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tickertone.feed.TopicRange;

class AgainTest {
    @Test
    void isTheSameCommandButNeverBeginsAnew() {
        var words = List.of("replay", "--name", "n", "--restart", "my news.jsonl");

        assertThat(new Again(words, null)).hasToString("tickertone replay --name n 'my news.jsonl'");
    }

    @Test
    void namesTheOffsetsOfATopicThatMayHaveGrownByThen() {
        var words = List.of("replay", "--topic", "t", "--from", "2025-01-01", "--to=2025-01-02", "--speed", "60x");
        var range = new TopicRange("t", List.of(new TopicRange.Part(1, 0, 7), new TopicRange.Part(0, 3, 9)));

        assertThat(new Again(words, range))
                .hasToString("tickertone replay --topic t --speed 60x --offsets 0:3-9,1:0-7");
    }

    @Test
    void leavesASecretToItsOwner() {
        var words = List.of("replay", "--set", "kafka.ssl.key.password=hunter2", "--set", "threads=2");

        assertThat(new Again(words, null))
                .hasToString("tickertone replay --set kafka.ssl.key.password=... --set threads=2");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(new Again(List.of("a'b", "$x", "*"), null)).hasToString("tickertone 'a'\\''b' '$x' '*'");
    }
}
