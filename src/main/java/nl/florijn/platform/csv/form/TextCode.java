package nl.florijn.platform.csv.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters of a file are written. */
public enum TextCode {
    UTF_8(StandardCharsets.UTF_8),
    /** Excel's own in the West, when a file is saved as CSV. */
    WINDOWS_1252(Charset.forName("windows-1252")),
    /** Excel's text with tabs, with a mark that tells the order of bytes. */
    UTF_16(StandardCharsets.UTF_16);

    private final Charset charset;

    TextCode(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
