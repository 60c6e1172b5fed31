package nl.florijn.platform.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says of itself.
 *
 * @param firstSheet name of the part that holds it
 * @param since1904 whether days are counted from 1904, as Excel for Mac did
 */
record Contents(String firstSheet, boolean since1904) {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    static Contents of(Parts parts) throws UnreadableWorkbook {
        try (var part = parts.open("xl/workbook.xml")) {
            if (part == null) {
                throw UnreadableWorkbook.broken();
            }
            var since1904 = false;
            var xml = part.xml();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    var said = xml.getAttributeValue(null, "date1904");
                    since1904 = "1".equals(said) || "true".equals(said);
                } else if (xml.getLocalName().equals("sheet")) {
                    return new Contents(target(parts, relation(xml)), since1904);
                }
            }
            throw UnreadableWorkbook.broken();
        } catch (XMLStreamException e) {
            throw Parts.reason(e);
        }
    }

    private static String relation(XMLStreamReader sheet) throws UnreadableWorkbook {
        var id = sheet.getAttributeValue(RELATIONS, "id");
        var strict = id == null ? sheet.getAttributeValue(STRICT_RELATIONS, "id") : id;
        if (strict == null) {
            throw UnreadableWorkbook.broken();
        }
        return strict;
    }

    private static String target(Parts parts, String id) throws UnreadableWorkbook, XMLStreamException {
        try (var part = parts.open("xl/_rels/workbook.xml.rels")) {
            var xml = part == null ? null : part.xml();
            while (xml != null && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && id.equals(xml.getAttributeValue(null, "Id"))
                        && xml.getAttributeValue(null, "Target") != null) {
                    var target = xml.getAttributeValue(null, "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
            throw UnreadableWorkbook.broken();
        }
    }
}
