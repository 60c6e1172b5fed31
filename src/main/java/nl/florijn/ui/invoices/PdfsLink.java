package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.paper.DocumentZip;

/** The documents of many invoices in one file: a few at once, more when they are gathered. Drafts have none. */
final class PdfsLink extends Div {

    private final transient Supplier<Stream<InvoiceSummary>> invoices;
    private final ZipLink atOnce;
    private final Button gather;

    /** @param invoices asked for when the file is */
    PdfsLink(GatheredPdfs gathered, Supplier<Stream<InvoiceSummary>> invoices) {
        this.invoices = invoices;
        atOnce = new ZipLink(file -> gathered.pack(numbers(), file));
        gather = new Button("", press -> gathered.start(numbers()));
        add(atOnce, gather);
        count(0);
    }

    /** Says how many documents there are; of very many, which it takes. */
    void count(int documents) {
        setVisible(documents > 0);
        atOnce.setVisible(documents <= DocumentZip.AT_ONCE);
        gather.setVisible(documents > DocumentZip.AT_ONCE);
        atOnce.setText(getTranslation("invoices.pdfs", documents));
        gather.setText(
                documents > DocumentZip.MOST
                        ? getTranslation("invoices.pdfs.first", DocumentZip.MOST)
                        : getTranslation("invoices.pdfs.gather", documents));
    }

    private SequencedMap<InvoiceId, String> numbers() {
        var numbers = new LinkedHashMap<InvoiceId, String>();
        invoices.get().limit(DocumentZip.MOST).forEach(invoice -> {
            var number = invoice.number();
            if (number != null) {
                numbers.put(invoice.id(), number);
            }
        });
        return numbers;
    }
}
