package nl.florijn.ui.invoices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.invoicing.Invoice;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.histories.InvoiceEntry;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.MoneyTable;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What was entered for an invoice since it was sent, what was open after each, and the way back of each. */
final class InvoiceMoney extends Div {

    private final transient InvoiceDesk desk;
    private final transient Invoice invoice;
    private final transient Runnable onChange;

    InvoiceMoney(InvoiceDesk desk, Invoice invoice, Runnable onChange) {
        this.desk = desk;
        this.invoice = invoice;
        this.onChange = onChange;
        var entries = desk.money(invoice);
        setVisible(!entries.isEmpty());
        var table = new MoneyTable(invoice.amounts().currency(), "money.entry", "money.amount", "money.balance");
        entries.forEach(entry -> table.row(entry.date(), what(entry), entry.amount(), entry.balance()));
        add(new H3(getTranslation("money.title")), table);
    }

    private Component what(InvoiceEntry entry) {
        var words = Stream.of(name(entry), vat(entry), entry.reference(), entry.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var cell = new Div(new Span(entry.undone() ? getTranslation("money.undone", words) : words));
        cell.addClassName("tags");
        var other = entry.other();
        if (other != null) {
            cell.add(new InvoiceRelations(desk, invoice).link(other.id(), other.number()));
        }
        if (entry.canBeUndone() && desk.mayWork()) {
            var undo = new Button(getTranslation("money.undo"), press -> ask(entry));
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
            undo.setAriaLabel(getTranslation("money.undo.label", name(entry), money(entry.amount())));
            cell.add(undo);
        }
        return cell;
    }

    private @Nullable String vat(InvoiceEntry entry) {
        return entry.vat().signum() == 0
                ? null
                : getTranslation("money.vat", money(entry.vat().abs()));
    }

    private static String name(InvoiceEntry entry) {
        return InvoiceStates.entry(entry.kind().name(), entry.amount());
    }

    private String money(BigDecimal amount) {
        return Formats.money(amount, invoice.amounts().currency());
    }

    private void ask(InvoiceEntry entry) {
        var text = entry.kind() == EntryKind.PAYMENT ? "money.undo.payment" : "money.undo.entry";
        Confirm.askToDestroy(
                getTranslation("money.undo.title", name(entry)),
                getTranslation(text, money(entry.amount().negate())),
                getTranslation("money.undo.yes"),
                getTranslation("action.cancel"),
                () -> undo(entry));
    }

    private void undo(InvoiceEntry entry) {
        try {
            desk.undo(entry);
            Notices.done(getTranslation("money.undo.done", name(entry)));
        } catch (Conflict | StaleVersion | NotFound refused) {
            Notices.refused(refused);
        }
        onChange.run();
    }
}
