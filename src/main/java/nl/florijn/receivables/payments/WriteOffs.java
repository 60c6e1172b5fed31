package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.money.Money;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.ledger.Account;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.Entry;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.ItemKind;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Ledger;
import nl.florijn.receivables.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What will not be paid, and taking single entries back. */
@Service
public class WriteOffs {

    private static final int LONGEST_REASON = 500;

    private final JooqAccounts accounts;
    private final Ledger ledger;
    private final Invoices invoices;
    private final Partners partners;
    private final Transactions transactions;
    private final AuditLog audit;

    WriteOffs(
            JooqAccounts accounts,
            Ledger ledger,
            Invoices invoices,
            Partners partners,
            Transactions transactions,
            AuditLog audit) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.invoices = invoices;
        this.partners = partners;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Writes off what is open on an invoice, or part of it.
     *
     * @param amount null: all that is open
     * @throws NotFound when this partner has no such invoice
     * @throws Conflict when it was not sent, or nothing is open
     * @throws InvalidInput when it is more than is open, or without a reason
     */
    @AsItStands
    @Requires(Right.BILLING)
    public void writeOff(PartnerId partner, InvoiceId id, @Nullable BigDecimal amount, @Nullable String reason) {
        writeOff(partner, id, amount, reason, null);
    }

    /**
     * As {@link #writeOff(PartnerId, InvoiceId, BigDecimal, String)}.
     *
     * @param seen what was open when it was looked at; null: nobody looked
     * @throws StaleVersion when it is something else by now
     */
    @Requires(Right.BILLING)
    public void writeOff(
            PartnerId partner,
            InvoiceId id,
            @Nullable BigDecimal amount,
            @Nullable String reason,
            @Nullable BigDecimal seen) {
        new FieldCheck().required("reason", reason, LONGEST_REASON).done();
        transactions.run(() -> {
            var invoice = invoices.get(partner, id);
            var key = new AccountKey(invoice.customerId(), invoice.unit());
            accounts.lock(partner, key);
            var item = open(partner, id, seen);
            var account = accounts.read(partner, key, List.of(id.value()));
            var off = amount == null ? item.open() : part(item, amount);
            account.writeOff(item, off, partners.today(partner), Objects.requireNonNull(reason));
            ledger.write(partner, List.of(account));
            audit.record(partner, AuditAction.WRITTEN_OFF, id, Map.of("amount", off, "reason", reason));
        });
    }

    private Item open(PartnerId partner, InvoiceId id, @Nullable BigDecimal seen) {
        var item = accounts.item(partner, id)
                .orElseThrow(() -> new Conflict("NOT_SENT", "This invoice was not sent yet; nothing is open on it."));
        item.requireOpen(seen);
        if (item.kind() != ItemKind.INVOICE || !item.open().isPositive()) {
            throw new Conflict("NOTHING_OPEN", "Nothing is open on this invoice.");
        }
        return item;
    }

    private static Money part(Item item, BigDecimal amount) {
        new FieldCheck()
                .amount("amount", amount, item.amount().currency().getCurrencyCode())
                .require(amount.signum() > 0, "amount", "NOT_POSITIVE", "An amount above zero is written off.")
                .require(
                        amount.compareTo(item.open().toDecimal()) <= 0,
                        "amount",
                        "ABOVE_OPEN",
                        "Of this invoice " + item.open() + " is open.",
                        item.open().toDecimal())
                .done();
        return Money.of(amount, item.amount().currency());
    }

    /**
     * Takes an entry back by a counter-entry. An entry never changes, so it has no version that could be stale.
     *
     * @throws NotFound when this partner has no such entry
     * @throws Conflict when it is of a kind that goes with its document or payment, was taken back already, or the money
     *     that it gave is used
     */
    @Requires(Right.BILLING)
    public EntryId undo(PartnerId partner, EntryId id) {
        return transactions.in(() -> {
            var entry = entry(partner, id);
            var key = new AccountKey(entry.debtor(), entry.currency());
            accounts.lock(partner, key);
            if (accounts.isUndone(partner, id)) {
                throw new Conflict("ALREADY_UNDONE", "This entry was taken back already.");
            }
            requireNotItsOwn(partner, entry);
            var account = accounts.read(
                    partner, key, entry.postings().stream().map(Posting::itemId).toList());
            undo(account, entry, partners.today(partner));
            ledger.write(partner, List.of(account));
            audit.record(partner, AuditAction.ENTRY_UNDONE, id, Map.of("kind", entry.kind(), "amount", entry.amount()));
            return account.entered().getLast().id();
        });
    }

    private static void undo(Account account, Entry entry, LocalDate today) {
        if (entry.kind() != EntryKind.ALLOCATION) {
            account.undo(entry, today, null);
            return;
        }
        var source = Objects.requireNonNull(account.item(entry.source().orElseThrow()));
        if (!account.takeBack(entry, source, today)) {
            throw new Conflict("ALREADY_UNDONE", "This entry was taken back already.");
        }
    }

    /** What a credit note settles of the invoice that it is for goes with it (R33). */
    private void requireNotItsOwn(PartnerId partner, Entry entry) {
        var settled = entry.invoiceId();
        if (entry.kind() == EntryKind.ALLOCATION
                && entry.paymentId() == null
                && settled != null
                && entry.source().stream()
                        .mapToObj(InvoiceId::new)
                        .anyMatch(note ->
                                settled.equals(invoices.get(partner, note).creditsInvoiceId()))) {
            throw new Conflict(
                    "CREDITED_BY_IT", "A credit note settles the invoice that it is for; that is not taken back.");
        }
    }

    private Entry entry(PartnerId partner, EntryId id) {
        var entry = accounts.entry(partner, id).orElseThrow(() -> new NotFound("entry " + id));
        if (!entry.canBeUndone()) {
            throw new Conflict(
                    "NOT_UNDONE_BY_ITSELF",
                    "An entry of kind " + entry.kind() + " goes with its invoice or payment; take that back.",
                    entry.kind());
        }
        return entry;
    }
}
