package nl.florijn.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31 20", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aTextThatIsAFormulaIsShownAndNotCarriedOut(String formula) {
        assertThat(WrittenCell.text(formula).content()).isEqualTo("'" + formula);
    }

    @Test
    void anAmountBelowZeroStaysAnAmount() throws IOException {
        assertThat(written(';', WrittenCell.figure("-14,17"))).isEqualTo("-14,17");
    }

    @Test
    void whatSeparatesCellsStandsInQuotes() throws IOException {
        assertThat(written(';', WrittenCell.text("De Wit; \"Zn.\""), WrittenCell.text("a,b")))
                .isEqualTo("\"De Wit; \"\"Zn.\"\"\";a,b");
        assertThat(written(',', WrittenCell.text("a,b"), WrittenCell.text("twee\nregels")))
                .isEqualTo("\"a,b\",\"twee\nregels\"");
    }

    private static String written(char separator, WrittenCell... cells) throws IOException {
        var out = new StringWriter();
        new CsvWriter(out, separator).row(List.of(cells));
        assertThat(out.toString()).startsWith("\uFEFF").endsWith("\r\n");
        return out.toString().substring(1).strip();
    }
}
