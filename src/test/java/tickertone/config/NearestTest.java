package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void countsInsertionsDeletionsAndReplacements() {
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
        assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.edits("threads", "threads")).isZero();
        assertThat(Nearest.edits("thread", "threads")).isEqualTo(1);
    }

    @Test
    void namesTheNearestWord() {
        assertThat(Nearest.hint("tikcer", List.of("basket", "theme", "ticker"))).isEqualTo("did you mean ticker?");
    }

    @Test
    void listsAShortVocabularyWhenNothingIsNear() {
        assertThat(Nearest.hint("fund", List.of("basket", "ticker"))).isEqualTo("write one of basket, ticker");
    }

    @Test
    void saysSoWhenNothingIsKnown() {
        assertThat(Nearest.hint("fund", List.of())).isEqualTo("remove it, none are known");
    }
}
