package nl.florijn.documents;

/**
 * A document as a page of HTML: the same template and texts that the PDF is made from.
 *
 * <p>Thread-safe. Every text of the snapshot is escaped; the page holds no script.
 */
public final class DocumentHtml {

    /**
     * The page for a browser, such as the review shows it in a frame: whole in itself but for the font, which comes from the
     * application's own address.
     */
    public String html(InvoiceSnapshot snapshot) {
        return html(snapshot, Integer.MAX_VALUE);
    }

    /** The same without the lines after so many; totals are those of the whole. */
    public String html(InvoiceSnapshot snapshot, int mostLines) {
        String styles = "<style>" + Theme.of(snapshot.theme()).screenStyle(snapshot.houseStyle()) + "</style>";
        return "<!DOCTYPE html>\n" + page(snapshot, styles, mostLines);
    }

    /** The page for paper, well-formed XML; the style is applied by the renderer. */
    static String paper(InvoiceSnapshot snapshot) {
        return page(snapshot, "", Integer.MAX_VALUE);
    }

    private static String page(InvoiceSnapshot snapshot, String styles, int mostLines) {
        Theme theme = Theme.of(snapshot.theme());
        return theme.fill(InvoiceModel.of(snapshot, theme.texts(snapshot.locale()), styles, mostLines));
    }
}
