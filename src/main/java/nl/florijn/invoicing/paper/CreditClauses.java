package nl.florijn.invoicing.paper;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.money.Written;

/** What a credit note must say beside its lines: what it refers to, and what the law of the partner's country asks (R33). */
final class CreditClauses {

    private static final String BELGIUM = "BE";

    private final ResourceBundle texts;
    private final Written written;

    private CreditClauses(Locale locale) {
        texts = ResourceBundle.getBundle(
                "texts/clauses", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        written = Written.in(texts.getLocale());
    }

    /** @param country of the partner */
    static List<String> of(Invoice invoice, String country, Locale locale) {
        if (invoice.kind() != InvoiceKind.CREDIT_NOTE) {
            return List.of();
        }
        var clauses = new CreditClauses(locale);
        var due = new ArrayList<String>();
        if (invoice.creditsInvoiceId() == null) {
            due.add(clauses.broughtOver(invoice));
        }
        if (invoice.amounts().vatTotal().signum() != 0 && country.equals(BELGIUM)) {
            due.add(clauses.texts.getString("CREDITED_VAT"));
        }
        return due;
    }

    /** What was brought over has no invoice here whose number could be named; the days say which it was. */
    private String broughtOver(Invoice note) {
        var first = note.lines().stream()
                .map(InvoiceLine::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        var end = note.lines().stream()
                .map(InvoiceLine::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return first.isEmpty() || end.isEmpty()
                ? texts.getString("BROUGHT_OVER")
                : MessageFormat.format(
                        texts.getString("BROUGHT_OVER_PERIOD"),
                        day(first.get()),
                        day(end.get().minusDays(1)));
    }

    private String day(LocalDate day) {
        return written.date(day);
    }
}
