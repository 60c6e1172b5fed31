package nl.florijn.customers.intake;

import static java.util.Objects.requireNonNull;
import static nl.florijn.customers.intake.CustomerColumns.INVOICE_DEBTOR;
import static nl.florijn.customers.intake.CustomerColumns.REFERENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.customers.CurrencyRule;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.DebtorRule;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.customers.SubscriptionHolder.Payer;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CellChange;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.References;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for whom in a file of customers. It is settled when all rows are read, since the payer may stand below. Who
 * pays for others has nobody who pays for it (R2).
 */
final class InvoiceDebtors {

    /** What a row says, or what the books say where the file has no such column. */
    record Wish(CsvRow row, SubscriptionHolder holder, boolean isInBooks, boolean isCounted) {}

    private final PartnerId partner;
    private final CsvFile file;
    private final JooqCustomerImportRepository repository;
    private final References<SubscriptionHolder> known;
    private final CurrencyRule currencyRule;
    private final Map<String, Wish> wishes = new HashMap<>();
    private final Map<CustomerId, SubscriptionHolder> ofFile = new HashMap<>();

    InvoiceDebtors(CustomerFile customers, JooqCustomerImportRepository repository, CurrencyRule currencyRule) {
        partner = customers.partner();
        file = customers.rows();
        known = customers.known();
        this.repository = repository;
        this.currencyRule = currencyRule;
    }

    /**
     * Remembers what a row says.
     *
     * @param holder the customer, with the payer it has in the books
     * @param isCounted whether the row was counted as created or updated already
     */
    void add(CsvRow row, SubscriptionHolder holder, boolean isInBooks, boolean isCounted) {
        ofFile.put(holder.id(), holder);
        if (row.find(INVOICE_DEBTOR) != null || holder.isPaidFor()) {
            wishes.put(row.get(REFERENCE), new Wish(row, holder, isInBooks, isCounted));
        } else if (!isCounted) {
            file.countUnchanged();
        }
    }

    /** Finds the payers, writes those that are new as long as the import is clean, and tells the rest of the import. */
    void settle() {
        known.load(CsvRow.values(wishes.values().stream().map(Wish::row).toList(), INVOICE_DEBTOR));
        Map<CustomerId, PayerChange> changes = new HashMap<>();
        for (var wish : wishes.values()) {
            var payer = payer(wish);
            known.put(wish.row().get(REFERENCE), wish.holder().paidBy(payer));
            var isOther = !payer.id().equals(wish.holder().payer().id());
            if (isOther) {
                keepsCurrency(wish, payer);
                changes.put(wish.holder().id(), new PayerChange(wish, payer));
            }
            count(wish, isOther);
        }
        refuseWhoPaysForOthers(changes);
        if (file.isClean()) {
            repository.changePayers(partner, changes.values());
        }
    }

    /** Who pays for a customer from now on. */
    record PayerChange(Wish wish, Payer payer) {

        CustomerId customer() {
            return wish.holder().id();
        }

        /** Null: the customer itself. */
        @Nullable
        CustomerId debtor() {
            return payer.id().equals(customer()) ? null : payer.id();
        }

        boolean isInBooks() {
            return wish.isInBooks();
        }
    }

    private void keepsCurrency(Wish wish, Payer payer) {
        var holder = wish.holder();
        if (wish.isInBooks() && !payer.currency().equals(holder.payer().currency())) {
            currencyRule
                    .refusal(partner, List.of(holder.id()), payer.currency().getCurrencyCode())
                    .ifPresent(sentence -> wish.row().fault(INVOICE_DEBTOR, CurrencyRule.CODE, sentence));
        }
    }

    private Payer payer(Wish wish) {
        var holder = wish.holder();
        if (!wish.row().has(INVOICE_DEBTOR)) {
            var payer = ofFile.get(holder.payer().id());
            return payer == null ? holder.payer() : payer.itself();
        }
        var reference = wish.row().find(INVOICE_DEBTOR);
        return reference == null
                ? holder.itself()
                : payer(wish.row(), reference).orElse(holder.itself());
    }

    private Optional<Payer> payer(CsvRow row, String reference) {
        if (reference.equals(row.get(REFERENCE))) {
            row.fault(INVOICE_DEBTOR, "OWN_DEBTOR", "A customer that pays itself has no invoice debtor here.");
            return Optional.empty();
        }
        var payer = known.find(row, INVOICE_DEBTOR);
        payer.ifPresent(found ->
                DebtorRule.checkPayer("customer '" + reference + "'", isPaidFor(reference, found), faults(row)));
        return payer.map(SubscriptionHolder::itself);
    }

    private boolean isPaidFor(String reference, SubscriptionHolder customer) {
        var wish = wishes.get(reference);
        return wish == null ? customer.isPaidFor() : wish.row().find(INVOICE_DEBTOR) != null;
    }

    private void refuseWhoPaysForOthers(Map<CustomerId, PayerChange> changes) {
        var paidFor = changes.values().stream()
                .filter(change -> change.debtor() != null)
                .map(PayerChange::customer)
                .toList();
        repository.paidBy(partner, paidFor).forEach((customer, debtor) -> {
            if (!ofFile.containsKey(customer)) {
                var row = requireNonNull(changes.get(debtor)).wish().row();
                DebtorRule.checkPaidFor(true, faults(row));
            }
        });
    }

    private static DebtorRule.Faults faults(CsvRow row) {
        return (code, sentence) -> row.fault(INVOICE_DEBTOR, code, sentence);
    }

    private void count(Wish wish, boolean isOther) {
        if (!wish.isCounted() && isOther) {
            var payer = CellChange.of(INVOICE_DEBTOR, null, wish.row().find(INVOICE_DEBTOR));
            file.updated(wish.row(), REFERENCE, List.of(payer));
        } else if (!wish.isCounted()) {
            file.countUnchanged();
        }
    }
}
