package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    @Test
    void takesTheTitleAsItsFirstSentence() {
        var document = document("Up. And away!", "It rose. It fell.");

        assertThat(sentences(document)).containsExactly("up. and away!", "it rose.", "it fell.");
        assertThat(document.titleEnd()).isEqualTo(13);
    }

    @Test
    void hasNoTitleIfItIsAbsentOrBlank() {
        assertThat(sentences(document(null, "It rose."))).containsExactly("it rose.");
        assertThat(document(null, "It rose.").titleEnd()).isZero();
        assertThat(sentences(document(" \u3000", "It rose."))).containsExactly("it rose.");
        assertThat(document(" \u3000", "It rose.").titleEnd()).isZero();
    }

    @Test
    void mayBeATitleAlone() {
        assertThat(sentences(document("Up", null))).containsExactly("up");
        assertThat(sentences(document("Up", "\n \n"))).containsExactly("up");
    }

    @Test
    void countsTheTitleInFoldedCharacters() {
        var document = document("Eﬃcient\u200b", "It rose.");

        assertThat(document.folded().text().substring(0, document.titleEnd())).isEqualTo("efficient");
        assertThat(sentences(document)).containsExactly("efficient", "it rose.");
    }

    @Test
    void endsEnglishSentences() {
        assertSentences("It rose 3.5%. It fell! Did it? \"Yes.\" 2024 was good.", 5);
        assertSentences("It rose.” He said so. “We won.” (It did.) Fine.", 5);
        assertSentences("Buy $NVDA. $AMD fell.", 2);
        assertSentences("Wait... Nvidia fell.", 2);
        assertSentences("It rose. 英伟达 fell.", 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apple Inc. rose 3.5 percent",
                "Apple Inc. Chief Executive Tim Cook said so",
                "Shares of J. P. Morgan fell",
                "Mr. Smith and Dr. Jones met Gov. Brown in St. Louis",
                "U.S. Steel vs. Nippon Steel",
                "On Jan. 5 No. 1 fell",
                "The U.S. Federal Reserve",
                "Visit nvidia.com. or not",
                "Version 2.0.1 of node.js is out",
                "It fell; It rose",
                "well... maybe",
                "1. Nvidia leads"
            })
    void goesOnBehindAPoint(String sentence) {
        assertSentences(sentence, 1);
    }

    @Test
    void endsASentenceBehindAnAbbreviationIfAnotherPlainlyBegins() {
        assertSentences("It was bought by Apple Inc. The company said so.", 2);
        assertSentences("It is banned in the U.S. Shares fell.", 2);
    }

    @Test
    void endsChineseSentences() {
        assertSentences("英伟达大跌。维斯特拉上涨！为什么？市场担忧；分析师称", 5);
        assertSentences("他说：“涨了。”然后走了。", 2);
        assertSentences("【快讯】英伟达跌3.5%，报120.5美元。", 1);
        assertSentences("他说……英伟达会涨。", 2);
        assertSentences("大涨!英伟达新高", 2);
        assertSentences("1.英伟达大涨", 1);
        assertSentences("英伟达大涨，苹果、特斯拉跟涨", 1);
    }

    @Test
    void endsSentencesAtLineBreaks() {
        assertSentences("one\ntwo\r\nthree\u2028four\n\n \nfive", 5);
    }

    @Test
    void knowsTheSentenceOfEachCharacter() {
        var document = document("Up", "It rose. It fell.");

        for (int i = 0; i < document.sentences().size(); i++) {
            var sentence = document.sentences().get(i);
            assertThat(document.sentenceAt(sentence.start())).isEqualTo(i);
            assertThat(document.sentenceAt(sentence.end() - 1)).isEqualTo(i);
        }
    }

    private static void assertSentences(String body, int count) {
        assertThat(sentences(document(null, body))).hasSize(count);
    }

    private static List<String> sentences(Document document) {
        String text = document.folded().text();
        return document.sentences().stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }

    private static Document document(String title, String body) {
        return Document.of(new Article("id", title, body, null, null, null, null));
    }
}
