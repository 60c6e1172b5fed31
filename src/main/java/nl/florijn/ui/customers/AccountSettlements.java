package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.florijn.receivables.statements.SettledFromAccount;
import nl.florijn.ui.components.MoneyTable;

/** What money on account settled, which leaves what is owed as it was, and the way back of each. */
final class AccountSettlements extends Div {

    private final transient AccountDesk desk;
    private final transient String currency;
    private final transient Runnable onChange;

    AccountSettlements(AccountDesk desk, List<SettledFromAccount> settled, String currency, Runnable onChange) {
        this.desk = desk;
        this.currency = currency;
        this.onChange = onChange;
        addClassName("account-settlements");
        setVisible(!settled.isEmpty());
        var table = new MoneyTable(currency, "account.settled.what", "money.amount");
        settled.forEach(one -> table.row(one.date(), what(one), one.amount()));
        add(new H3(getTranslation("account.settled")), table);
    }

    private Component what(SettledFromAccount one) {
        var cell = new Div(new Span(from(one)));
        var note = one.creditNoteId();
        if (note != null && one.creditNote() != null) {
            cell.add(desk.invoice(one.creditNote(), note));
        } else if (one.reference() != null) {
            cell.add(new Span(one.reference()));
        }
        cell.add(new Span("→"), desk.invoice(one.number(), one.invoiceId()));
        cell.addClassName("tags");
        if (desk.mayWork()) {
            cell.add(new UndoButton(
                    desk,
                    one.id(),
                    getTranslation("account.settled.name", one.number()),
                    one.amount(),
                    currency,
                    onChange));
        }
        return cell;
    }

    private String from(SettledFromAccount one) {
        return getTranslation(one.creditNoteId() == null ? "entry.PAYMENT" : "entry.CREDIT_NOTE");
    }
}
