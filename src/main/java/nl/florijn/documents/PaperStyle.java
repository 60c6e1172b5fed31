package nl.florijn.documents;

import com.openhtmltopdf.css.parser.CSSParser;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A theme's style sheet, parsed once for all documents, and perhaps a small one with the colour of a layout. They are all that
 * a document gets: style sheets that a document names or holds itself are not looked at.
 */
final class PaperStyle extends XhtmlNamespaceHandler {

    private static final Pattern ADDRESS = Pattern.compile("@import|@font-face|url\\(", Pattern.CASE_INSENSITIVE);

    private final StylesheetInfo[] sheets;
    private final RenderWatch watch;

    /** @throws IllegalArgumentException when the sheet names an address or has an error; the message says where */
    PaperStyle(String css) {
        this(RenderWatch.patient(), sheet(css));
    }

    private PaperStyle(RenderWatch watch, StylesheetInfo... sheets) {
        this.watch = watch;
        this.sheets = sheets;
    }

    /** The same for one document, of which each element is told. */
    PaperStyle watchedBy(RenderWatch other) {
        return new PaperStyle(other, sheets);
    }

    @Override
    public String getElementStyling(Element element) {
        watch.element();
        return super.getElementStyling(element);
    }

    /** This, and after it a small sheet of one document. */
    PaperStyle and(String css) {
        return new PaperStyle(
                watch,
                Stream.concat(Arrays.stream(sheets), Stream.of(sheet(css))).toArray(StylesheetInfo[]::new));
    }

    private static StylesheetInfo sheet(String css) {
        if (ADDRESS.matcher(css).find()) {
            throw new IllegalArgumentException("The style of a theme may not name files or addresses.");
        }
        StylesheetInfo info = new StylesheetInfo();
        info.setOrigin(StylesheetInfo.AUTHOR);
        info.setMedia("all");
        info.setStylesheet(parse(css));
        return info;
    }

    private static Stylesheet parse(String css) {
        CSSParser parser = new CSSParser((uri, message) -> {
            throw new IllegalArgumentException("The style of a theme has an error: " + message);
        });
        try {
            return parser.parseStylesheet("style.css", StylesheetInfo.AUTHOR, new StringReader(css));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StylesheetInfo[] getStylesheets(Document document) {
        return sheets.clone();
    }
}
