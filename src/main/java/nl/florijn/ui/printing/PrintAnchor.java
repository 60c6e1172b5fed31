package nl.florijn.ui.printing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import nl.florijn.platform.Conflict;

/** Opens a document, byte for byte as it was made, or a print of it in a tab of its own. Its file is called by what it is. */
final class PrintAnchor extends Anchor {

    private final transient Prints prints;
    private final transient Wanted wanted;
    private final String fileName;

    PrintAnchor(Prints prints, Wanted wanted, String text) {
        this.prints = prints;
        this.wanted = wanted;
        var mark = wanted.mark();
        fileName = mark == null
                ? wanted.invoice().fileName()
                : mark.fileName(getTranslation("print." + mark + ".file"), wanted.invoice());
        setText(text);
        setHref(DownloadHandler.fromInputStream(request -> download(), fileName).inline());
        setTarget("_blank");
    }

    private DownloadResponse download() {
        try {
            var pdf = prints.pdf(wanted);
            return new DownloadResponse(new ByteArrayInputStream(pdf), fileName, "application/pdf", pdf.length);
        } catch (Conflict refused) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT, refused.sentence());
        }
    }
}
