package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceSummary;
import nl.florijn.invoicing.paper.DocumentZip;
import nl.florijn.ui.security.CurrentPartner;

/** The documents of many invoices in one file. Drafts have none. */
final class PdfsLink extends Anchor {

    private final transient DocumentZip zip;
    private final transient CurrentPartner current;
    private final transient Supplier<Collection<InvoiceSummary>> invoices;
    private final String fileName = getTranslation("invoices.title");

    /** @param invoices asked for when the file is */
    PdfsLink(DocumentZip zip, CurrentPartner current, Supplier<Collection<InvoiceSummary>> invoices) {
        this.zip = zip;
        this.current = current;
        this.invoices = invoices;
        addClassName("button-link");
        setHref((DownloadHandler) this::send);
        setDownload(true);
        count(0);
    }

    /** Says how many documents there are; of very many, which it has. */
    void count(int documents) {
        setVisible(documents > 0);
        setText(
                documents > DocumentZip.MOST
                        ? getTranslation("invoices.pdfs.first", DocumentZip.MOST)
                        : getTranslation("invoices.pdfs", documents));
    }

    private void send(DownloadEvent download) throws IOException {
        download.setFileName(fileName + ".zip");
        download.setContentType("application/zip");
        zip.pack(current.id(), numbers(), download.getOutputStream());
    }

    private SequencedMap<InvoiceId, String> numbers() {
        var numbers = new LinkedHashMap<InvoiceId, String>();
        for (var invoice : invoices.get()) {
            var number = invoice.number();
            if (number != null && numbers.size() < DocumentZip.MOST) {
                numbers.put(invoice.id(), number);
            }
        }
        return numbers;
    }
}
