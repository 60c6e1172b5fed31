package nl.florijn.ui.printing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.PrintMark;
import nl.florijn.platform.Conflict;
import org.jspecify.annotations.Nullable;

/** Opens a document, byte for byte as it was made, or a print of it in a tab of its own. Its file is called by what it is. */
final class PrintAnchor extends Anchor {

    private final transient Prints prints;
    private final transient Invoice invoice;
    private final transient @Nullable PrintMark mark;
    private final String fileName;

    PrintAnchor(Prints prints, Invoice invoice, @Nullable PrintMark mark, String text) {
        this.prints = prints;
        this.invoice = invoice;
        this.mark = mark;
        fileName =
                mark == null ? invoice.fileName() : mark.fileName(getTranslation("print." + mark + ".file"), invoice);
        setText(text);
        setHref(DownloadHandler.fromInputStream(request -> download(), fileName).inline());
        setTarget("_blank");
    }

    private DownloadResponse download() {
        try {
            var pdf = prints.pdf(invoice, mark);
            return new DownloadResponse(new ByteArrayInputStream(pdf), fileName, "application/pdf", pdf.length);
        } catch (Conflict refused) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT, refused.sentence());
        }
    }
}
