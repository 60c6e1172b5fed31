package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.banking.PaymentReference;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.printing.DocumentFrame;
import nl.florijn.ui.review.ReviewLinks;
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
                states(invoice, desk.today()),
                actions,
                facts(desk, invoice)
                        .fact("invoice.addressee", desk.prints().addressee(invoice))
                        .fact("invoice.printCopies", copies(desk, invoice)));
        if (invoice.isDraft()) {
            add(why(), ReviewLinks.linkTo(invoice.id(), desk.current()));
        }
        add(
                new InvoiceLines(invoice),
                new InvoiceMoney(desk, invoice, onChange),
                new InvoiceHistory(desk, invoice),
                steps.notNow());
        if (invoice.lines().size() > InvoiceDocuments.LINES_ON_SCREEN) {
            add(new Paragraph(getTranslation(
                    "list.first",
                    InvoiceDocuments.LINES_ON_SCREEN,
                    invoice.lines().size())));
        }
        add(document);
    }

    private Div states(Invoice invoice, LocalDate today) {
        var life = invoice.life();
        var states = new Div(
                new Tag(getTranslation("invoice.kind." + invoice.kind()), Tag.Tone.NEUTRAL),
                InvoiceStates.tag(life.status()));
        if (life.status() == InvoiceStatus.SENT) {
            states.add(InvoiceStates.tag(
                    invoice.kind(), invoice.balance(), invoice.amounts().total()));
        }
        var late = invoice.daysLate(today);
        if (late > 0) {
            states.add(new Tag(getTranslation("invoice.late", late), Tag.Tone.BAD));
        }
        states.add(InvoiceStates.tag(life.exportState()));
        states.addClassName("tags");
        return states;
    }

    private static FactList facts(InvoiceDesk desk, Invoice invoice) {
        var relations = new InvoiceRelations(desk, invoice);
        var zone = desk.zone();
        var vatInBooks = invoice.amounts().vatTotalConverted();
        var rate = invoice.amounts().rate();
        return new FactList()
                .leading("invoice.debtor", relations.debtor())
                .fact("invoice.date", Formats.date(invoice.date()))
                .fact("invoice.due", isCredit(invoice) ? null : Formats.date(invoice.dueDate()))
                .fact("invoice.total", money(invoice, invoice.amounts().total()))
                .fact(isCredit(invoice) ? "invoice.left" : "invoice.open", open(invoice))
                .leading("invoice.credits", relations.credited())
                .leading("invoice.creditNotes", relations.creditNotes())
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
                .leading("invoice.run", relations.run())
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

    /** An open item is entered when it is sent (R39). */
    private static @Nullable String open(Invoice invoice) {
        var open = money(invoice, invoice.balance().open());
        return switch (invoice.life().status()) {
            case DRAFT, VOID -> null;
            case APPROVED -> UI.getCurrent().getTranslation("invoice.open.unsent", open);
            case SENT -> open;
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
