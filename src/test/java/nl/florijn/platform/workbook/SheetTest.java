package nl.florijn.platform.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks are read as Excel shows them, and what pretends to be one ends early. */
class SheetTest {

    @Test
    void rowsHaveTheirNumbersAndCellsTheirPlaces() throws Exception {
        var rows = read(workbook("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Plaats</t></is></c></row>
                <row r="4"><c r="B4" t="str"><f>A1</f><v>x</v></c><c r="C4"/><c r="D4" t="b"><v>1</v></c></row>
                """));
        assertThat(rows).containsExactly(List.of("1", "Naam, voluit", "", "Plaats"), List.of("4", "", "x", "", "true"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # style, value               , text
            0      , 12.5                , 12.5
            0      , 1250                , 1250
            0      , 1.234               , 1.2340
            0      , 0.30000000000000004 , 0.3
            0      , 3.1201234567E10     , 31201234567
            1      , 46357               , 2026-12-01
            1      , 46357.5             , 2026-12-01 12:00
            2      , 46357               , 2026-12-01
            3      , 0.075               , 7.5%
            4      , 1250                , 1250
            9      , 5                   , 5
            0      , n/a                 , n/a
            """)
    void aNumberIsWhatExcelShows(String style, String value, String text) throws Exception {
        var rows = read(workbook("<row r=\"1\"><c r=\"A1\" s=\"%s\"><v>%s</v></c></row>".formatted(style, value)));
        assertThat(rows).containsExactly(List.of("1", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                "<!-- -->",
                "<row r=\"1\"><c r=\"A1\"><v><![CDATA[x]]></v></c></row>"
            })
    void markupThatNoSpreadsheetWritesEndsTheReading(String markup) throws IOException {
        var file = workbook(markup + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableWorkbook.class);
    }

    @Test
    void whatUnpacksToTooMuchEndsTheReading() throws IOException {
        var parts = parts("");
        var cell = "<row><c><v>1</v></c></row>".repeat(40_000);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + cell.repeat(300));
        assertRefused(zip(parts), "WORKBOOK_TOO_LARGE");

        parts.put("xl/worksheets/sheet1.xml", "<worksheet><row><c t=\"str\"><v>" + "x".repeat(1 << 20));
        assertRefused(zip(parts), "WORKBOOK_TOO_LARGE");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><row r=\"" + "1".repeat(1 << 20));
        assertRefused(zip(parts), "WORKBOOK_TOO_LARGE");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><row><c r=\"ZZZ1\"><v>1</v></c></row></worksheet>");
        assertRefused(zip(parts), "WORKBOOK_TOO_LARGE");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertRefused("naam;prijs".getBytes(UTF_8), "NOT_A_WORKBOOK");
        assertRefused(zip(Map.of("a.txt", "text")), "NOT_A_WORKBOOK");
        var parts = parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>");
        assertRefused(zip(parts), "NOT_A_WORKBOOK");
    }

    @Test
    void aDamagedWorkbookIsReadOrRefused() throws IOException {
        var file = workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>".repeat(50));
        var random = new Random(42);
        for (var i = 0; i < 300; i++) {
            var damaged = file.clone();
            for (var n = 0; n < 3; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(damaged)).isNotNull();
            } catch (UnreadableWorkbook refused) {
                assertThat(refused.code()).isIn("NOT_A_WORKBOOK", "WORKBOOK_TOO_LARGE");
            }
        }
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableWorkbook.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** Each row after its number. */
    private static List<List<String>> read(byte[] file) throws UnreadableWorkbook {
        List<List<String>> rows = new ArrayList<>();
        try (var sheet = Sheet.open(() -> new ByteArrayInputStream(file))) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                List<String> numbered = new ArrayList<>(List.of(String.valueOf(sheet.row())));
                numbered.addAll(row);
                rows.add(numbered);
            }
        }
        return rows;
    }

    private static byte[] workbook(String rows) throws IOException {
        return zip(parts(rows));
    }

    private static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Blad1" sheetId="1" r:id="rId3"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId3" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/sharedStrings.xml", """
                <sst><si><r><t>Naam, </t></r><r><t>voluit</t></r><rPh sb="0" eb="1"><t>na</t></rPh></si></sst>""");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/>
                <numFmt numFmtId="165" formatCode="&quot;per day&quot; 0.00"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs>
                </styleSheet>""");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
