package nl.florijn.platform.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.Set;
import nl.florijn.platform.csv.form.FileForm;
import nl.florijn.platform.csv.form.TextCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is written is told by the file itself, or asked. */
class FileFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            naam;prijs                  ! ;
            naam,prijs                  ! ,
            "naam; voluit",prijs,btw    ! ,
            naam|prijs|btw              ! |
            naam                        ! ,
            sep=;                       ! ;
            """)
    void theHeaderShowsWhatPartsTheCells(String header, char separator) {
        assertThat(form((header + "\r\nx;1,50;2,50\r\n").getBytes(UTF_8)))
                .isEqualTo(FileForm.text(TextCode.UTF_8, separator));
    }

    @Test
    void bytesThatAreNoUtf8AreThoseOfExcel() {
        var text = "naam\tplaats\r\n" + "Hosting\tGent\r\n".repeat(9000) + "Café Zürich\tLiège\r\n";
        assertThat(form(text.getBytes(UTF_8))).isEqualTo(FileForm.text(TextCode.UTF_8, '\t'));
        assertThat(form(text.getBytes(Charset.forName("windows-1252"))))
                .as("also where the first of them comes late")
                .isEqualTo(FileForm.text(TextCode.WINDOWS_1252, '\t'));
        assertThat(form(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(FileForm.text(TextCode.UTF_16, '\t'));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # cells                 , mark , either
            12|9                    , COMMA, 0
            '12,50|1.234'           , COMMA, 1
            '12.50|1,234'           , POINT, 1
            '1.234,56'              , COMMA, 0
            '1,234.56|0.0125'       , POINT, 0
            '1.234.567'             , COMMA, 0
            '1.234'                 ,      , 1
            '1,234'                 ,      , 1
            '12,50|12.50|1.234'     ,      , 1
            '12,50|12.50'           , COMMA, 0
            '0.125|€ 9.95|n.v.t.|'  , POINT, 0
            """)
    void whatMayBeThousandsOrDecimalsIsAskedUnlessOthersTell(String cells, DecimalMark mark, int either) {
        var content = ("prijs\r\n" + cells.replace("|", "\r\n")).getBytes(UTF_8);
        var table = Table.asWritten(() -> new ByteArrayInputStream(content), FileForm.text(TextCode.UTF_8, ';'));
        var marks = NumberMarks.in(table, Set.of(0));
        assertThat(marks.mark()).isEqualTo(mark);
        assertThat(marks.either()).isEqualTo(either);
    }

    @Test
    void numbersOfTwoKindsAreNamedWithTheirRows() {
        var content = "prijs\r\n9\r\n1.250,50\r\n1,250.75\r\n1.234\r\n".getBytes(UTF_8);
        var table = Table.asWritten(() -> new ByteArrayInputStream(content), FileForm.text(TextCode.UTF_8, ';'));
        var marks = NumberMarks.in(table, Set.of(0));
        assertThat(marks.isMixed()).isTrue();
        assertThat(marks.comma()).isEqualTo(new NumberMarks.Place(3, "1.250,50"));
        assertThat(marks.point()).isEqualTo(new NumberMarks.Place(4, "1,250.75"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bytesThatAreNoTextAreNotTakenForAFile(long seed) {
        var content = new byte[4000];
        new Random(seed).nextBytes(content);
        var look = TableLook.at(Table.asWritten(() -> new ByteArrayInputStream(content), form(content)));
        assertThat(look.rows()).isZero();
        assertThat(look.fault()).extracting(CsvFault::code).isEqualTo("NOT_TEXT");
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoHeader() {
        var content = "sep=;\r\n\r\nnaam;prijs\r\nHosting;9,95\r\n".getBytes(UTF_8);
        var look = TableLook.at(
                Table.asWritten(() -> new ByteArrayInputStream(content), FileForm.text(TextCode.UTF_8, ';')));
        assertThat(look.header()).containsExactly("naam", "prijs");
        assertThat(look.rows()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadOnTellsWhy() {
        var content = "naam;prijs\r\nHosting;9,95\r\n\"Domein;1\r\n".getBytes(UTF_8);
        var look = TableLook.at(
                Table.asWritten(() -> new ByteArrayInputStream(content), FileForm.text(TextCode.UTF_8, ';')));
        assertThat(look.fault())
                .isNotNull()
                .extracting(CsvFault::row, CsvFault::code)
                .containsExactly(3, "QUOTES");
        assertThat(look.rows()).isEqualTo(1);
    }

    private static FileForm form(byte[] content) {
        return FileForm.of(() -> new ByteArrayInputStream(content));
    }
}
