package nl.florijn.ui.exports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import nl.florijn.accounting.LedgerSum;
import nl.florijn.ui.text.Formats;

/** What documents come to on the account of the debtors, a row of figures for each currency. */
final class LedgerFigures extends Div {

    LedgerFigures(List<LedgerSum> sums) {
        addClassName("stack");
        sums.forEach(sum -> add(row(sum)));
    }

    static int count(List<LedgerSum> sums) {
        return sums.stream().mapToInt(LedgerSum::count).sum();
    }

    /** In one line, for a question. */
    static String words(List<LedgerSum> sums) {
        return Formats.moneys(sums, LedgerSum::total, LedgerSum::currency);
    }

    private Div row(LedgerSum sum) {
        var row = new Div(
                figure("exports.count", Formats.count(sum.count())),
                figure("exports.debit", money(sum.debit(), sum)),
                figure("exports.credit", money(sum.credit(), sum)),
                figure("exports.total", money(sum.total(), sum)));
        row.addClassName("figures");
        return row;
    }

    private static String money(BigDecimal amount, LedgerSum sum) {
        return Formats.money(amount, sum.currency());
    }

    private Div figure(String label, String value) {
        var name = new Span(getTranslation(label));
        name.addClassName("figure-name");
        var amount = new Span(value);
        amount.addClassName("figure-value");
        return new Div(name, amount);
    }
}
