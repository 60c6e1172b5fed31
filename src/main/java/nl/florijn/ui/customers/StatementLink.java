package nl.florijn.ui.customers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import nl.florijn.platform.Conflict;
import nl.florijn.receivables.statements.Statement;

/** The way to a statement on paper, made when it is asked for, in a tab of its own. */
final class StatementLink extends Anchor {

    private final transient AccountDesk desk;
    private final transient Statement shown;
    private final String fileName = getTranslation("account.pdf.file") + ".pdf";

    StatementLink(AccountDesk desk, Statement shown) {
        this.desk = desk;
        this.shown = shown;
        setText(getTranslation("account.pdf"));
        setHref(DownloadHandler.fromInputStream(request -> download(), fileName).inline());
        setTarget("_blank");
        addClassName("button-link");
    }

    private DownloadResponse download() {
        try {
            var pdf = desk.pdf(shown);
            return new DownloadResponse(new ByteArrayInputStream(pdf), fileName, "application/pdf", pdf.length);
        } catch (Conflict refused) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT, refused.sentence());
        }
    }
}
