package nl.florijn.ui.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import nl.florijn.receivables.statements.Statement;
import nl.florijn.ui.text.Formats;

/** What is open and on account, and how long what is open has been due. */
final class AccountFigures extends Div {

    private final String currency;

    AccountFigures(Statement statement) {
        currency = statement.currency();
        addClassName("account-figures");
        var aging = statement.aging();
        var sums = row(
                figure("account.open", statement.open()),
                figure("account.overdue", aging.overdue()),
                figure("account.onAccount", statement.onAccount()));
        add(sums);
        if (statement.open().signum() != 0) {
            var ages = row(
                    figure("account.notDue", aging.notDue()),
                    figure("account.upTo30", aging.upTo30()),
                    figure("account.upTo60", aging.upTo60()),
                    figure("account.upTo90", aging.upTo90()),
                    figure("account.over90", aging.over90()));
            ages.addClassName("aging");
            add(new H3(getTranslation("account.aging")), ages);
        }
    }

    private static Div row(Div... figures) {
        var row = new Div(figures);
        row.addClassName("figures");
        return row;
    }

    private Div figure(String nameKey, BigDecimal amount) {
        var name = new Span(getTranslation(nameKey));
        name.addClassName("figure-name");
        var value = new Span(Formats.money(amount, currency));
        value.addClassName("figure-value");
        return new Div(name, value);
    }
}
