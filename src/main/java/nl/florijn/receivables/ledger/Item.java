package nl.florijn.receivables.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.PaymentState;
import nl.florijn.money.Money;
import nl.florijn.platform.StaleVersion;
import nl.florijn.receivables.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, credit note or payment on the account of its debtor.
 *
 * @param id that of the invoice or payment
 * @param invoiceId null for payments
 * @param paymentId null for others
 * @param amount what it was entered with; below zero: to the debtor
 * @param sums of its postings
 */
public record Item(
        long id,
        ItemKind kind,
        @Nullable InvoiceId invoiceId,
        @Nullable PaymentId paymentId,
        CustomerId debtor,
        LocalDate date,
        LocalDate dueDate,
        Money amount,
        Sums sums) {

    /** An invoice, or with an amount below zero a credit note, that is entered now. */
    public static Item of(
            InvoiceId id, CustomerId debtor, LocalDate date, LocalDate dueDate, Money amount, ItemKind kind) {
        return new Item(id.value(), kind, id, null, debtor, date, dueDate, amount, Sums.none(amount));
    }

    /** @param amount above zero */
    public static Item of(PaymentId id, CustomerId debtor, LocalDate date, Money amount) {
        return new Item(
                id.value(), ItemKind.PAYMENT, null, id, debtor, date, date, amount.negated(), Sums.none(amount));
    }

    public Money balance() {
        return sums.balance();
    }

    /** What is still to be paid of an invoice; nothing of others. */
    public Money open() {
        return kind == ItemKind.INVOICE ? balance() : Money.zero(amount.currency());
    }

    /** Whether it is an invoice whose last part was paid, with what was deducted for it; a void one is not. */
    boolean isPaid() {
        return kind == ItemKind.INVOICE
                && sums.paid().isPositive()
                && PaymentState.of(
                                balance().toDecimal(),
                                sums.paid().toDecimal(),
                                sums.credited().toDecimal(),
                                sums.writtenOff().toDecimal())
                        == PaymentState.PAID;
    }

    /**
     * Whether as much is open as somebody saw, asked under the lock of its account.
     *
     * @param seen null: nobody looked
     * @throws StaleVersion when it is something else by now
     */
    public void requireOpen(@Nullable BigDecimal seen) {
        if (seen != null && open().toDecimal().compareTo(seen) != 0) {
            throw new StaleVersion("The invoice");
        }
    }

    /** What of a payment or credit note is there to settle something with; nothing of an invoice. */
    public Money onAccount() {
        return kind == ItemKind.INVOICE
                ? Money.zero(amount.currency())
                : balance().negated();
    }

    /** How what it settles counts there. */
    CountsAs settlesAs() {
        return kind == ItemKind.CREDIT_NOTE ? CountsAs.CREDITED : CountsAs.PAID;
    }

    Item with(Posting posting) {
        return new Item(
                id,
                kind,
                invoiceId,
                paymentId,
                debtor,
                date,
                dueDate,
                amount,
                sums.plus(posting.as(), posting.amount()));
    }
}
