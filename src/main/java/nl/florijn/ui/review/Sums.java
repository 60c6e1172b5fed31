package nl.florijn.ui.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceSummary;
import nl.florijn.invoicing.InvoiceTotals;
import nl.florijn.ui.text.Formats;

/** What some drafts come to, per currency; credit notes count negative. */
final class Sums {

    private Sums() {}

    static String of(Collection<InvoiceSummary> drafts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        drafts.forEach(draft -> sums.merge(draft.currency(), counted(draft), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> Formats.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" + "));
    }

    /** Of the first without the second; several currencies are not added up. */
    static String difference(InvoiceTotals all, InvoiceTotals without) {
        var currency = all.currency();
        return currency == null ? "" : Formats.money(all.total().subtract(without.total()), currency);
    }

    private static BigDecimal counted(InvoiceSummary draft) {
        return draft.kind() == InvoiceKind.CREDIT_NOTE ? draft.total().negate() : draft.total();
    }
}
