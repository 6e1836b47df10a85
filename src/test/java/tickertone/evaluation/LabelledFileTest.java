package tickertone.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.sentiment.Polarity;

class LabelledFileTest {
    @Test
    void everyFieldIsRead() throws IOException {
        var row = row("{'id':'a','lang':'zh-Hans','text':'贝克大涨','target':'贝克','start':0,'end':2,"
                + "'label':'positive','score':0.5,'event':'price_move','binary':true,'kind':'other'}");

        assertThat(row)
                .isEqualTo(new LabelledRow("a", "zh", "贝克大涨", "贝克", 0, 2, Polarity.POSITIVE, 0.5, "price_move", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'target':null,'start':null,'end':null,'score':null,'binary':null,'lang':null"})
    void whatIsAbsentIsNotTold(String more) throws IOException {
        assertThat(row("{'id':'a','text':'Rain fell','label':'neutral'" + more + "}"))
                .isEqualTo(new LabelledRow("a", "en", "Rain fell", null, -1, -1, Polarity.NEUTRAL, null, null, false));
    }

    @Test
    void aMissingLanguageIsDetected() throws IOException {
        assertThat(row("{'id':'a','text':'贝克大涨','label':'neutral'}").language()).isEqualTo("zh");
    }

    @Test
    void anEventOfNullIsNone() throws IOException {
        assertThat(row("{'id':'a','text':'t','label':'neutral','event':null}").event())
                .isEqualTo("none");
        assertThat(row("{'id':'a','text':'t','label':'neutral','event':'none'}").event())
                .isEqualTo("none");
    }

    @Test
    void rowsKeepTheirOrderAndMayRepeatTheirIds() throws IOException {
        var rows = read("{'id':'b','text':'one','label':'neutral'}\n"
                + "{'id':'a','text':'two','label':'neutral'}\n"
                + "{'id':'b','text':'one','label':'neutral'}");

        assertThat(rows).extracting(LabelledRow::text).containsExactly("one", "two", "one");
    }

    @Test
    void marksAndBlankLinesMeanNothing() throws IOException {
        assertThat(read("\uFEFF{'id':'a','text':'t','label':'neutral'}\r\n \t\r\n\n"))
                .hasSize(1);
        assertThat(read("\uFEFF\n")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | is no JSON (",
                "{'id':'a' | is no JSON (",
                "{'id':'a','id':'b','text':'t','label':'neutral'} | is no JSON (Duplicate",
                "{'id':'a','text':'t','label':'neutral'} {} | is no JSON (",
                "{'id':'a','text':'t','label':'neutral','score':NaN} | is no JSON (",
                "[1] | is no JSON object; write one JSON object on each line",
                "null | is no JSON object; write one JSON object on each line",
                "{'text':'t','label':'neutral'} | has no id; add it as a text",
                "{'id':'a','label':'neutral'} | has no text; add it as a text",
                "{'id':'a','text':null,'label':'neutral'} | has no text; add it as a text",
                "{'id':'a','text':'t'} | has no label; add positive, neutral or negative",
                "{'id':7,'text':'t','label':'neutral'} | id is no text; put it in quotes",
                "{'id':'a','text':' ','label':'neutral'} | text is blank; fill it or leave it out",
                "{'id':'a','text':'\\u200b','label':'neutral'} | text holds nothing that can be read",
                "{'id':'a','text':'x\\ud83d','label':'neutral'} | text holds half a surrogate pair",
                "{'id':'a','text':'t','target':'','label':'neutral'} | target is blank",
                "{'id':'a','text':'t','label':'good'} | label is \"good\"; write positive, neutral or negative",
                "{'id':'a','text':'t','label':1} | label is 1; write positive, neutral or negative",
                "{'id':'a','text':'t','label':'neutral','lang':'?'} | lang is \"?\"; write en or zh",
                "{'id':'a','text':'t','label':'neutral','score':1.01} | score is 1.01; write a number from -1 to 1",
                "{'id':'a','text':'t','label':'neutral','score':1e999} | score is",
                "{'id':'a','text':'t','label':'neutral','score':'0.5'} | score is \"0.5\"; write a number",
                "{'id':'a','text':'t','label':'neutral','binary':1} | binary is 1; write true or false",
                "{'id':'a','text':'t','label':'neutral','event':'party'} | event is \"party\"; write none, or one of",
                "{'id':'a','text':'t','label':'neutral','start':0,'end':1} | has start or end, but no target",
                "{'id':'a','text':'t','target':'t','label':'neutral','start':0} | has start, but no end; give both",
                "{'id':'a','text':'t','target':'t','label':'neutral','end':1} | has end, but no start; give both",
                "{'id':'a','text':'t','target':'t','label':'neutral','start':0,'end':2} | span 0 to 2 is not within the 1",
                "{'id':'a','text':'t','target':'t','label':'neutral','start':1,'end':1} | span 1 to 1 is not within the 1",
                "{'id':'a','text':'t','target':'t','label':'neutral','start':-1,'end':1} | start is -1; write a whole",
                "{'id':'a','text':'t','target':'t','label':'neutral','start':0.5,'end':1} | start is 0.5; write a whole",
                "{'id':'a','text':'😀x','target':'x','label':'neutral','start':1,'end':3} | cuts a surrogate pair",
                "{'id':'a','text':'😀x','target':'x','label':'neutral','start':0,'end':1} | cuts a surrogate pair",
            })
    void aBadLineIsToldWithItsPlace(String line, String fault) {
        var faults = faults("\n" + line.replace('\'', '"')).faults();

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).startsWith("given:2: ").contains(fault).contains("; ");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var faults =
                faults("{\"label\":\"good\",\"score\":7}\n{\"id\":\"a\",\"text\":\"t\",\"label\":\"neutral\"}\nno");

        assertThat(faults.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(';')))
                .startsWith(
                        "given:1: has no id",
                        "given:1: has no text",
                        "given:1: label is \"good\"",
                        "given:1: score is 7")
                .hasSize(5);
        assertThat(faults.faults().get(4)).startsWith("given:3: is no JSON");
    }

    @Test
    void faultsBeyondTheFirstHundredAreCounted() {
        var faults = faults("no\n".repeat(101));

        assertThat(faults.faults()).hasSize(100);
        assertThat(faults.count()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16LE"})
    void aFileThatIsNotUtf8IsAFault(String charset) {
        var bytes = "{\"id\":\"a\",\"text\":\"贝克大涨\",\"label\":\"neutral\"}".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> LabelledFile.read("given", new ByteArrayInputStream(bytes)))
                .isInstanceOf(FaultyLabels.class)
                .hasMessageStartingWith("given:1: is no");
    }

    @Test
    void aFaultQuotesNoMoreThanALine() {
        var faults = faults("{\"id\":\"a\",\"text\":\"t\",\"label\":\"" + "\\u001b[2J\\n".repeat(1_000) + "\"}");

        assertThat(faults.faults().get(0)).hasSizeLessThan(300).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aFileThatIsAbsentIsNoFaultOfItsLines(@TempDir Path folder) {
        assertThatThrownBy(() -> LabelledFile.read(folder.resolve("none.jsonl")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static LabelledRow row(String line) throws IOException {
        var rows = read(line);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<LabelledRow> read(String lines) throws IOException {
        return LabelledFile.read(
                "given", new ByteArrayInputStream(lines.replace('\'', '"').getBytes(UTF_8)));
    }

    private static FaultyLabels faults(String lines) {
        return catchThrowableOfType(
                FaultyLabels.class, () -> LabelledFile.read("given", new ByteArrayInputStream(lines.getBytes(UTF_8))));
    }
}
