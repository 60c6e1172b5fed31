package nl.florijn.receivables.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a debtor owes, never changed itself.
 *
 * @param vat what of the amount is VAT that is corrected by it (R24)
 * @param undoes the entry that it takes back; null: none
 * @param reason what a person gave as reason; null: none
 * @param method by which a refund went; null: nobody said, or it is none
 */
public record Entry(
        EntryId id,
        EntryKind kind,
        CustomerId debtor,
        Currency currency,
        LocalDate date,
        Money vat,
        @Nullable InvoiceId invoiceId,
        @Nullable PaymentId paymentId,
        @Nullable EntryId undoes,
        @Nullable String reason,
        @Nullable PaymentMethod method,
        List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
    }

    /** Whether a person can take it back by itself: also that money on account settled an invoice later. */
    public boolean canBeUndone() {
        return kind.canBeUndone() || kind == EntryKind.ALLOCATION && undoes == null;
    }

    /** The payment or credit note that settles an invoice by it; empty where none does. */
    public OptionalLong source() {
        return postings.stream()
                .map(Posting::sourceId)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** What of its invoice a payment or credit note settles by it; below zero where it comes back. */
    Money settles(Item source) {
        return postings.stream()
                .filter(posting -> posting.sourceId() != null && posting.sourceId() == source.id())
                .map(posting -> posting.amount().negated())
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What the debtor owes more; below zero: less. */
    public Money amount() {
        return postings.stream().map(Posting::amount).reduce(Money.zero(currency), Money::plus);
    }
}
