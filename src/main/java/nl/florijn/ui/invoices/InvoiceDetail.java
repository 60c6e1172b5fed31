package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.ZoneId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.components.DocumentFrame;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** One invoice: its states, the facts, the stored document, and why nothing about it can be changed. */
final class InvoiceDetail extends Div {

    /** @param onCredit opens what makes a credit note; null for who may only look */
    InvoiceDetail(
            CurrentPartner current,
            Invoice invoice,
            InvoiceDocuments documents,
            JobProgress progress,
            @Nullable Runnable onCredit) {
        addClassName("invoice-detail");
        var kind = new Tag(getTranslation("invoice.kind." + invoice.kind()), Tag.Tone.NEUTRAL);
        var states = new Div(
                kind,
                InvoiceStates.tag(invoice.life().status()),
                InvoiceStates.tag(invoice.life().exportState()));
        states.addClassName("tags");
        var document = new DocumentFrame();
        document.show(documents.html(current.id(), invoice.id()));
        var actions = new Div(new PdfLink(current, invoice, documents, progress));
        actions.addClassName("tags");
        if (onCredit != null && !invoice.isDraft() && invoice.kind() == InvoiceKind.INVOICE) {
            actions.add(new Button(getTranslation("credit.open"), press -> onCredit.run()));
        }
        add(states, actions, facts(invoice, current.partner().zone()), why(invoice));
        if (invoice.lines().size() > InvoiceDocuments.LINES_ON_SCREEN) {
            add(new Paragraph(getTranslation(
                    "list.first",
                    InvoiceDocuments.LINES_ON_SCREEN,
                    invoice.lines().size())));
        }
        add(document);
    }

    private static FactList facts(Invoice invoice, ZoneId zone) {
        var vatInBooks = invoice.amounts().vatTotalConverted();
        var rate = invoice.amounts().rate();
        return new FactList()
                .fact(
                        "invoice.debtor",
                        invoice.debtor().number() + " · " + invoice.debtor().name())
                .fact("invoice.date", Formats.date(invoice.date()))
                .fact("invoice.due", isCredit(invoice) ? null : Formats.date(invoice.dueDate()))
                .fact("invoice.net", money(invoice, invoice.amounts().net()))
                .fact("invoice.vat", money(invoice, invoice.amounts().vatTotal()))
                .fact("invoice.total", money(invoice, invoice.amounts().total()))
                .fact("invoice.gAccount", gAccount(invoice))
                .fact("invoice.rate", !invoice.isForeign() || rate == null ? null : rate(invoice, rate))
                .fact(
                        "invoice.vatConverted",
                        !invoice.isForeign() || vatInBooks == null
                                ? null
                                : Formats.money(
                                        invoice.kind().signed(vatInBooks),
                                        invoice.amounts().partnerCurrency()))
                .fact("invoice.approved", Formats.moment(invoice.life().approvedAt(), zone))
                .fact("invoice.approvedBy", invoice.life().approvedBy());
    }

    private static boolean isCredit(Invoice invoice) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    /** As lists have it: what is given back is below zero. */
    private static String money(Invoice invoice, BigDecimal amount) {
        return Formats.money(invoice.kind().signed(amount), invoice.amounts().currency());
    }

    private static @Nullable String gAccount(Invoice invoice) {
        var share = invoice.amounts().gAccount();
        return share == null
                ? null
                : Formats.money(share.amount(), invoice.amounts().currency()) + " · "
                        + Formats.percent(share.percent());
    }

    private static String rate(Invoice invoice, BigDecimal rate) {
        return Formats.rate(rate) + " " + invoice.amounts().currency() + " / "
                + invoice.amounts().partnerCurrency();
    }

    private Paragraph why(Invoice invoice) {
        var approved = isCredit(invoice) ? "invoice.why.credit" : "invoice.why.approved";
        var why = new Paragraph(getTranslation(invoice.isDraft() ? "invoice.why.draft" : approved));
        why.addClassName("soft");
        return why;
    }
}
