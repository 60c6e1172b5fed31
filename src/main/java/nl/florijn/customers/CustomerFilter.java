package nl.florijn.customers;

import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; null leaves a condition out.
 *
 * @param reference exactly this one
 * @param number exactly this one
 * @param q words of the name, in whatever order and any part of each, or part of the number or of the address of mails
 * @param invoiceDebtorId those that this one pays for
 * @param running whether a subscription of theirs runs today
 * @param priceList code of the list that they have
 * @param layout code of the layout that they have of their own
 * @param owing what they owe (R39)
 */
public record CustomerFilter(
        @Nullable String reference,
        @Nullable String number,
        @Nullable String q,
        @Nullable CustomerId invoiceDebtorId,
        @Nullable Boolean running,
        @Nullable String priceList,
        @Nullable String layout,
        @Nullable Owing owing) {

    /** What a customer has to pay. */
    public enum Owing {
        /** Something, due or not. */
        OPEN,
        /** Something that should have been paid before today. */
        OVERDUE,
        /** Nothing. */
        NOTHING
    }

    public CustomerFilter(
            @Nullable String reference,
            @Nullable String number,
            @Nullable String q,
            @Nullable CustomerId invoiceDebtorId,
            @Nullable Boolean running) {
        this(reference, number, q, invoiceDebtorId, running, null, null, null);
    }

    public CustomerFilter(
            @Nullable String reference,
            @Nullable String number,
            @Nullable String q,
            @Nullable CustomerId invoiceDebtorId) {
        this(reference, number, q, invoiceDebtorId, null);
    }

    public CustomerFilter {
        reference = reference == null ? null : KeyText.of(reference);
        number = number == null ? null : KeyText.of(number);
        priceList = KeyText.orNull(priceList);
        layout = KeyText.orNull(layout);
    }

    public CustomerFilter with(@Nullable String listOfPrices, @Nullable String ownLayout) {
        return new CustomerFilter(reference, number, q, invoiceDebtorId, running, listOfPrices, ownLayout, owing);
    }

    public CustomerFilter with(@Nullable Owing owed) {
        return new CustomerFilter(reference, number, q, invoiceDebtorId, running, priceList, layout, owed);
    }

    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null);
}
