package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.ZoneId;
import nl.florijn.banking.PaymentReference;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.components.DocumentFrame;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** One invoice: its states, what can be done with it and what cannot, the facts, its history and the stored document. */
final class InvoiceDetail extends Div {

    InvoiceDetail(InvoiceDesk desk, Invoice invoice, InvoiceSteps steps, Runnable onChange) {
        addClassName("invoice-detail");
        var document = new DocumentFrame();
        document.show(desk.html(invoice));
        var actions = new Div(desk.prints().pdf(invoice), desk.prints().menu(invoice), steps);
        actions.addClassName("tags");
        add(
                states(invoice),
                actions,
                facts(invoice, desk.zone())
                        .fact("invoice.addressee", desk.prints().addressee(invoice))
                        .fact("invoice.printCopies", copies(desk, invoice)));
        if (invoice.isDraft()) {
            add(why());
        }
        if (invoice.lines().size() > InvoiceDocuments.LINES_ON_SCREEN) {
            add(new Paragraph(getTranslation(
                    "list.first",
                    InvoiceDocuments.LINES_ON_SCREEN,
                    invoice.lines().size())));
        }
        add(new InvoiceMoney(desk, invoice, onChange), new InvoiceHistory(desk, invoice), steps.notNow(), document);
    }

    private Div states(Invoice invoice) {
        var life = invoice.life();
        var states = new Div(
                new Tag(getTranslation("invoice.kind." + invoice.kind()), Tag.Tone.NEUTRAL),
                InvoiceStates.tag(life.status()));
        if (life.status() == InvoiceStatus.SENT) {
            states.add(InvoiceStates.tag(invoice.kind(), invoice.balance().paymentState()));
        }
        states.add(InvoiceStates.tag(life.exportState()));
        states.addClassName("tags");
        return states;
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
                .fact(isCredit(invoice) ? "invoice.left" : "invoice.open", open(invoice))
                .fact("invoice.reference", reference(invoice))
                .fact("invoice.paymentDiscount", EarlyPayments.discount(invoice))
                .fact("invoice.creditSurcharge", EarlyPayments.surcharge(invoice))
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
                .fact("invoice.approvedBy", invoice.life().approvedBy())
                .fact("invoice.sent", Formats.date(invoice.life().sentOn()))
                .fact("invoice.voided", Formats.moment(invoice.life().voidedAt(), zone));
    }

    /** Said where it is not the usual one. */
    private static @Nullable String copies(InvoiceDesk desk, Invoice invoice) {
        var copies = desk.prints().copies(invoice);
        return copies == null || copies == 1 ? null : copies.toString();
    }

    private static boolean isCredit(Invoice invoice) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    private static @Nullable String open(Invoice invoice) {
        return switch (invoice.life().status()) {
            case DRAFT, VOID -> null;
            case APPROVED, SENT -> money(invoice, invoice.balance().open());
        };
    }

    private static @Nullable String reference(Invoice invoice) {
        var reference = invoice.paper().paymentReference();
        return reference == null ? null : PaymentReference.printed(reference);
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

    private Paragraph why() {
        var why = new Paragraph(getTranslation("invoice.why.draft"));
        why.addClassName("soft");
        return why;
    }
}
