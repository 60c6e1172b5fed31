package nl.florijn.accounting.twinfield;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a file that Twinfield imports has around its pieces.
 *
 * @param root name of the element that holds all others
 */
public record XmlFile(String root) {

    /** What the file begins with. */
    public byte[] head() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + ">\n").getBytes(UTF_8);
    }

    /** What the file ends with. */
    public byte[] tail() {
        return ("</" + root + ">\n").getBytes(UTF_8);
    }
}
