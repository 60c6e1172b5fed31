package nl.florijn.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import nl.florijn.invoicing.warnings.UnusualTotal;
import nl.florijn.invoicing.warnings.UnusualTotal.Departure;
import nl.florijn.ui.text.Formats;

/** Which lines make a total unusual, by how much and since when, beside which invoices. */
final class WhyUnusual extends Div {

    private static final int SHOWN = 4;

    private final ReviewDesk desk;
    private final String currency;

    WhyUnusual(ReviewDesk desk, UnusualTotal why, String currency) {
        this.desk = desk;
        this.currency = currency;
        addClassName("why-unusual");
        var compared = new Span(
                getTranslation("unusual.compared", why.invoices(), Formats.date(why.from()), Formats.date(why.to())));
        compared.addClassName("soft");
        add(compared);
        why.departures().stream().limit(SHOWN).forEach(this::add);
        var more = why.departures().size() - SHOWN;
        if (more > 0) {
            add(new Span(getTranslation("unusual.more", more)));
        }
    }

    private void add(Departure departure) {
        var difference = departure.difference();
        var sign = difference.signum() > 0 ? "+\u00a0" : "";
        var amount = new Span(sign + Formats.money(difference, currency));
        amount.addClassName("amount");
        var row = new Div(named(departure), new Span(words(departure)), amount);
        row.addClassName("departure");
        add(row);
    }

    private Component named(Departure departure) {
        var subscription = departure.subscription();
        return subscription == null
                ? new Span(departure.description())
                : desk.link(departure.description(), "subscriptions", "subscription", subscription);
    }

    private String words(Departure departure) {
        if (departure.now().signum() == 0) {
            return getTranslation("unusual.gone");
        }
        if (departure.usual().signum() != 0) {
            return getTranslation("unusual.changed", money(departure.usual()), money(departure.now()));
        }
        return departure.since() == null
                ? getTranslation("unusual.new.undated")
                : getTranslation("unusual.new", Formats.date(departure.since()));
    }

    private String money(BigDecimal amount) {
        return Formats.money(amount, currency);
    }
}
