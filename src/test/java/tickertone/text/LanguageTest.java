package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-us, en",
        "en_GB, en",
        "zh-Hans-CN, zh",
        "' zh ', zh",
        "zho, zh",
        "cmn-Hant, zh",
        "eng, en",
        "yue, yue",
        "de-AT, de"
    })
    void believesAPublishersTag(String tag, String language) {
        assertThat(Language.primary(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "und", "UND-Latn", "mul", "x-private", "-", "12", "english"})
    void takesATagThatTellsNothingAsNotGiven(String tag) {
        assertThat(Language.primary(tag)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nvidia sinks while Vistra rallies",
                "NVDA +3.5% $AAPL",
                "",
                "12:30 -- 3.5%",
                "🚀🚀🚀",
                "Los Angeles, Las Vegas and El Paso lead US house prices",
                "Alibaba (阿里巴巴) shares rise 3% in Hong Kong",
                "Alibaba (阿里巴巴) Shares Rise in Hong Kong",
                "L'Oréal and Nestlé beat forecasts",
                "Sony (ソニー) lifts its forecast for the year"
            })
    void readsEnglish(String text) {
        assertThat(Language.detect(text)).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "英伟达大跌，维斯特拉上涨",
                "輝達股價重挫",
                "NVDA AAPL TSLA MSFT GOOG 大涨",
                "苹果iPhone 16 Pro Max发布",
                "OpenAI发布GPT-5，Sam Altman称",
                "特斯拉の股价大涨，市场看好后市",
                "英伟达（NVIDIA Corporation）周三公布财报"
            })
    void readsChinese(String text) {
        assertThat(Language.detect(text)).isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, エヌビディアの株価が大きく下落した",
        "ja, 東京株式市場で日経平均株価は上昇した",
        "ko, 엔비디아 주가가 급락했다 NVDA",
        "ru, Акции Nvidia упали на 5% в среду",
        "ar, تراجعت أسهم إنفيديا",
        "de, Der Kurs der Aktie ist nach der Prognose um 5 Prozent gefallen und das ist nicht alles",
        "fr, Le titre Nvidia recule dans les échanges avec une baisse des ventes pour le trimestre",
        "es, Las acciones de Nvidia caen en la bolsa por los resultados del trimestre y una demanda",
        "it, Il titolo della società perde il 5 per cento con una domanda che non cresce nel trimestre",
        "pt, As ações da Nvidia caem com uma queda das vendas do trimestre para os investidores",
        "other, Οι μετοχές της Nvidia υποχώρησαν την Τετάρτη",
        "other, หุ้นเอ็นวิเดียร่วงลง",
    })
    void tellsOtherLanguagesApart(String language, String text) {
        assertThat(Language.detect(text)).isEqualTo(language);
    }

    @Test
    void looksAtTheBeginningOnly() {
        assertThat(Language.detect("the price of oil ".repeat(200) + "英伟达".repeat(10_000)))
                .isEqualTo("en");
    }

    @Test
    void supportsEnglishAndChinese() {
        assertThat(Language.supported("en")).isTrue();
        assertThat(Language.supported("zh")).isTrue();
        assertThat(Language.supported("ja")).isFalse();
    }
}
