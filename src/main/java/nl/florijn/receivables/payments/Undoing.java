package nl.florijn.receivables.payments;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.receivables.AccountVersion;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.Entry;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.ItemKind;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Posting;
import nl.florijn.receivables.ledger.Settled;
import org.springframework.stereotype.Service;

/** Taking any entry of an account back that can be: by itself, or as the payment that it is. */
@Service
public class Undoing {

    private final JooqAccounts accounts;
    private final JooqSettledInvoices invoices;
    private final Payments payments;
    private final WriteOffs writeOffs;

    Undoing(JooqAccounts accounts, JooqSettledInvoices invoices, Payments payments, WriteOffs writeOffs) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.payments = payments;
        this.writeOffs = writeOffs;
    }

    /**
     * What taking it back would change now.
     *
     * @throws NotFound when this partner has no such entry
     */
    @Requires(Right.READ)
    public UndoEffect effect(PartnerId partner, EntryId id) {
        var entry = entry(partner, id);
        var version = accounts.version(partner, new AccountKey(entry.debtor(), entry.currency()));
        var payment = entry.paymentId();
        return entry.kind() == EntryKind.PAYMENT && payment != null
                ? ofPayment(partner, version, payment, entry.currency())
                : ofEntry(partner, version, entry);
    }

    /**
     * Takes it back.
     *
     * @param seen the account that was looked at
     * @throws NotFound when this partner has no such entry
     * @throws StaleVersion when a payment is taken back and something was entered on its account since; what another entry
     *     says never changes
     * @throws Conflict when it cannot be taken back, or was already
     */
    @Requires(Right.BILLING)
    public void undo(PartnerId partner, EntryId id, AccountVersion seen) {
        var entry = entry(partner, id);
        var payment = entry.paymentId();
        if (entry.kind() == EntryKind.PAYMENT && payment != null) {
            payments.undo(partner, payment, seen);
        } else {
            writeOffs.undo(partner, id);
        }
    }

    private Entry entry(PartnerId partner, EntryId id) {
        return accounts.entry(partner, id).orElseThrow(() -> new NotFound("entry " + id));
    }

    private UndoEffect ofPayment(PartnerId partner, AccountVersion version, PaymentId payment, Currency unit) {
        Map<InvoiceId, Money> reopened = new LinkedHashMap<>();
        accounts.settled(partner, List.of(payment.value()))
                .forEach(settled -> reopened.merge(settled.invoice(), settled.amount(), Money::plus));
        var left = accounts.items(partner, List.of(payment.value())).stream()
                .map(Item::onAccount)
                .reduce(Money.zero(unit), Money::plus);
        return effect(partner, version, reopened, left.negated());
    }

    private UndoEffect ofEntry(PartnerId partner, AccountVersion version, Entry entry) {
        var invoiceIds = accounts
                .items(partner, entry.postings().stream().map(Posting::itemId).toList())
                .stream()
                .filter(item -> item.kind() == ItemKind.INVOICE)
                .map(Item::id)
                .toList();
        Map<InvoiceId, Money> reopened = new LinkedHashMap<>();
        var onAccount = Money.zero(entry.currency());
        if (entry.kind() == EntryKind.ALLOCATION) {
            deducted(partner, entry).forEach(one -> reopened.merge(one.invoice(), one.amount(), Money::plus));
        }
        for (var posting : entry.postings()) {
            if (invoiceIds.contains(posting.itemId())) {
                reopened.merge(new InvoiceId(posting.itemId()), posting.amount().negated(), Money::plus);
            } else {
                onAccount = onAccount.plus(posting.amount());
            }
        }
        return effect(partner, version, reopened, onAccount);
    }

    /** What was deducted when money on account settled its invoice is asked again. */
    private List<Settled> deducted(PartnerId partner, Entry allocation) {
        return accounts.settled(partner, allocation.source().stream().boxed().toList()).stream()
                .filter(one -> one.deduction() != null && one.invoice().equals(allocation.invoiceId()))
                .toList();
    }

    private UndoEffect effect(
            PartnerId partner, AccountVersion version, Map<InvoiceId, Money> reopened, Money onAccount) {
        var numbers = invoices.numbers(partner, reopened.keySet());
        return new UndoEffect(
                version,
                reopened.entrySet().stream()
                        .map(one -> new UndoEffect.Reopened(
                                Objects.requireNonNull(numbers.get(one.getKey())),
                                one.getValue().toDecimal()))
                        .toList(),
                onAccount.toDecimal());
    }
}
