package nl.florijn.currencies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R28: the files that the ECB publishes, and what only looks like them. */
class EcbFileTest {

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
            xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            \t<gesmes:subject>Reference rates</gesmes:subject>
            \t<Cube>
            \t\t<Cube time='2027-01-29'>
            \t\t\t<Cube currency='USD' rate='1.0825'/>
            \t\t\t<Cube currency='JPY' rate='163.20'/>
            \t\t</Cube>
            \t\t<Cube time='2027-01-28'>
            \t\t\t<Cube currency='USD' rate='1.0790'/>
            \t\t</Cube>
            \t</Cube>
            </gesmes:Envelope>""";

    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    private static final DayRate USD = rate("2027-01-29", "USD", "1.0825");
    private static final DayRate JPY = rate("2027-01-29", "JPY", "163.2");

    @Test
    void R28_xmlOfManyDays() throws Exception {
        assertThat(read(XML)).containsExactly(USD, JPY, rate("2027-01-28", "USD", "1.079"));
    }

    @Test
    void R28_csvOfManyDaysPassesOverCurrenciesWithoutRate() throws Exception {
        var csv = """
                Date,USD,JPY,RUB,
                2027-01-29,1.0825,163.20,N/A,
                2027-01-28,1.0790,,N/A,
                """;
        assertThat(read(csv)).containsExactly(USD, JPY, rate("2027-01-28", "USD", "1.079"));
        assertThat(read('\uFEFF' + csv.replace("\n", "\r\n"))).containsExactlyElementsOf(read(csv));
    }

    @Test
    void R28_csvOfOneDayHasItsDateInWords() throws Exception {
        assertThat(read("Date, USD, JPY, \n29 January 2027, 1.0825, 163.20, \n"))
                .containsExactly(USD, JPY);
    }

    @Test
    void R28_csvInAZip() throws Exception {
        assertThat(EcbFile.read(zip("Date,USD,JPY,\n2027-01-29,1.0825,163.20,\n".getBytes(UTF_8)), LAST))
                .containsExactly(USD, JPY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "{\"USD\": 1}",
                "<html><body>Service unavailable</body></html>",
                "<Cube>",
                "<Cube time='2027-01-29'/>",
                "Date,USD,\n",
                "Date,USD,\nyesterday,1.08,\n",
                "Date,USD,\n2027-02-30,1.08,\n",
                "Date,USD,\n1998-12-31,1.08,\n",
                "Date,USD,\n2027-01-29,1,08,\n",
                "Date,USD,\n2027-01-29,0,\n",
                "Date,USD,\n2027-01-29,-1.08,\n",
                "Date,USD,\n2027-01-29,1e3,\n",
                "Date,USD,\n2027-01-29,99999999,\n",
                "Date,usd,\n2027-01-29,1.08,\n",
            })
    void whatIsNoFileOfRatesIsRefusedInASentence(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnreadableRates.class)
                .message()
                .endsWith(".");
    }

    /** More than all rates that there are, read in well under a second and refused. */
    @Test
    void moreRatesThanThereAreAreRefused() {
        var file = new StringBuilder("Date");
        var codes = 600;
        for (var i = 0; i < codes; i++) {
            file.append(',')
                    .append((char) ('A' + i / 26))
                    .append((char) ('A' + i % 26))
                    .append('Z');
        }
        var row = ",1.5".repeat(codes);
        for (var day = LocalDate.of(2001, 1, 1); day.getYear() < 2004; day = day.plusDays(1)) {
            file.append('\n').append(day).append(row);
        }
        assertThatThrownBy(() -> read(file.toString()))
                .isInstanceOf(UnreadableRates.class)
                .hasMessageContaining("500,000");
    }

    @Test
    void documentTypesAreRefusedBeforeAnythingInThemIsRead() {
        var hostile = """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <gesmes:Envelope>&b;&f;</gesmes:Envelope>""";
        assertThatThrownBy(() -> read(hostile))
                .isInstanceOf(UnreadableRates.class)
                .hasMessageContaining("document type");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        var bomb = zip(new byte[64 << 20]);
        assertThatThrownBy(() -> EcbFile.read(bomb, LAST))
                .isInstanceOf(UnreadableRates.class)
                .hasMessageContaining("more than rates");
    }

    @Test
    void spoiltFilesAreReadOrRefusedButNeverBreak() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var spoilt = XML.getBytes(UTF_8);
            for (var i = random.nextInt(4); i >= 0; i--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            var content = Arrays.copyOf(spoilt, 1 + random.nextInt(spoilt.length));
            try {
                assertThat(EcbFile.read(content, LAST)).as("seed %d", seed).isNotEmpty();
            } catch (UnreadableRates refused) {
                assertThat(refused).as("seed %d", seed).message().isNotBlank();
            }
        }
    }

    private static List<DayRate> read(String content) throws UnreadableRates {
        return List.copyOf(EcbFile.read(content.getBytes(UTF_8), LAST));
    }

    private static DayRate rate(String date, String currency, String rate) {
        return new DayRate(LocalDate.parse(date), currency, new BigDecimal(rate));
    }

    private static byte[] zip(byte[] csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(csv);
        }
        return bytes.toByteArray();
    }
}
