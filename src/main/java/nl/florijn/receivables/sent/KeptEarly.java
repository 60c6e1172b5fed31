package nl.florijn.receivables.sent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.ledger.Account;
import nl.florijn.receivables.ledger.Entry;
import nl.florijn.receivables.ledger.Item;

/**
 * What who paid early kept of invoices that are credited now. In proportion it is kept no more, so that a credit note gives
 * back what was paid, not what would have been (R24, R25, R33).
 */
final class KeptEarly {

    private final Map<InvoiceId, BigDecimal> credited;
    private final Map<InvoiceId, List<Entry>> entries;

    /** @param credited by credit notes so far */
    KeptEarly(Map<InvoiceId, BigDecimal> credited, Map<InvoiceId, List<Entry>> entries) {
        this.credited = new HashMap<>(credited);
        this.entries = new HashMap<>(entries);
    }

    /** So much more is credited. */
    void lessen(Account account, Item invoice, Money note, LocalDate date) {
        var id = Objects.requireNonNull(invoice.invoiceId());
        var before = Money.of(credited.getOrDefault(id, BigDecimal.ZERO), note.currency());
        var whole = invoice.amount().minus(before);
        credited.put(id, before.plus(note).toDecimal());
        if (whole.isPositive()) {
            entries.computeIfPresent(
                    id,
                    (_, those) -> those.stream()
                            .map(entry -> account.lessen(entry, whole.minus(note), whole, date))
                            .flatMap(Optional::stream)
                            .toList());
        }
    }
}
