package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.writing.DraftSums;

/** The lines as they stand on the document, what each is for and comes to, with VAT and total below. */
final class InvoiceLines extends Div {

    /** The rest stands on the document. */
    private static final int MOST = 100;

    private final transient Invoice invoice;

    InvoiceLines(Invoice invoice) {
        this.invoice = invoice;
        addClassName("invoice-lines");
        var table = new NativeTable();
        table.addClassName("log-changes");
        table.getHead()
                .addRow()
                .add(
                        heading("line.description", ""),
                        heading("line.quantity", "figure"),
                        heading("line.price", "figure"),
                        heading("invoice.net.short", "figure"));
        invoice.lines().stream()
                .limit(MOST)
                .forEach(line -> table.getBody().addRow().add(cells(line)));
        add(new H3(getTranslation("lines.title", invoice.lines().size())), table);
        if (invoice.lines().size() > MOST) {
            add(new Paragraph(getTranslation("list.first", MOST, invoice.lines().size())));
        }
        var sums = new DraftSums();
        sums.show(invoice);
        add(sums);
    }

    private NativeTableHeaderCell heading(String key, String style) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName(style);
        return cell;
    }

    private NativeTableCell[] cells(InvoiceLine line) {
        var what = new NativeTableCell(new Span(line.description()));
        var about = about(line);
        if (!about.isEmpty()) {
            var below = new Div(about);
            below.addClassName("soft");
            what.add(below);
        }
        if (line.kind() == LineKind.TEXT) {
            return new NativeTableCell[] {what, figure(""), figure(""), figure("")};
        }
        var currency = invoice.amounts().currency();
        return new NativeTableCell[] {
            what,
            figure(Formats.number(line.quantity())),
            figure(Formats.price(line.unitPrice())),
            figure(Formats.amount(line.net(), currency))
        };
    }

    /** For whom, for which days and at what discount. */
    private String about(InvoiceLine line) {
        var holder = line.customerId().equals(invoice.customerId()) ? null : line.customerName();
        var discount = line.discountPercent().signum() == 0
                ? null
                : getTranslation("line.less", Formats.percent(line.discountPercent()));
        return Stream.of(holder, line.group(), Formats.period(line.from(), line.until()), discount)
                .filter(Objects::nonNull)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static NativeTableCell figure(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("figure");
        return cell;
    }
}
