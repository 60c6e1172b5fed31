package nl.florijn.ui.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.florijn.invoicing.approval.WaitingDraft;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.ui.text.Formats;

/** What some drafts come to, per currency; credit notes count negative. */
final class Sums {

    private Sums() {}

    static String of(Collection<InvoiceSummary> drafts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        drafts.forEach(draft -> sums.merge(draft.currency(), counted(draft), BigDecimal::add));
        return written(sums);
    }

    static String ofWaiting(Collection<WaitingDraft> drafts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        drafts.forEach(draft -> sums.merge(draft.currency(), draft.kind().signed(draft.total()), BigDecimal::add));
        return written(sums);
    }

    private static String written(Map<String, BigDecimal> sums) {
        return Formats.moneys(sums.entrySet(), Map.Entry::getValue, Map.Entry::getKey);
    }

    private static BigDecimal counted(InvoiceSummary draft) {
        return draft.kind().signed(draft.total());
    }
}
