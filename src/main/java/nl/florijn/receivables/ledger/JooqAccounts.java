package nl.florijn.receivables.ledger;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_POSTING;
import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.receivables.AccountVersion;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads accounts, under their lock where something is to be entered. */
@Repository
public class JooqAccounts {

    private static final florijn.db.tables.AccountEntry UNDOING = ACCOUNT_ENTRY.as("undoing");

    private final DSLContext db;
    private final IdSequence ids;

    JooqAccounts(DSLContext db, IdSequence ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Keeps the account from others until the transaction ends, also where nothing was entered on it yet. */
    public void lock(PartnerId partner, AccountKey account) {
        db.insertInto(DEBTOR_ACCOUNT)
                .set(DEBTOR_ACCOUNT.PARTNER_ID, partner)
                .set(DEBTOR_ACCOUNT.DEBTOR_ID, account.debtor())
                .set(DEBTOR_ACCOUNT.CURRENCY, account.currency().getCurrencyCode())
                .set(DEBTOR_ACCOUNT.OPEN, BigDecimal.ZERO)
                .set(DEBTOR_ACCOUNT.ON_ACCOUNT, BigDecimal.ZERO)
                .set(DEBTOR_ACCOUNT.ENTRIES, BigDecimal.ZERO)
                .onDuplicateKeyUpdate()
                .set(DEBTOR_ACCOUNT.ENTRIES, DEBTOR_ACCOUNT.ENTRIES)
                .execute();
    }

    /** As {@link #read(PartnerId, Collection, Collection)}, one of them. */
    public Account read(PartnerId partner, AccountKey account, Collection<Long> itemIds) {
        return read(partner, List.of(account), itemIds).getFirst();
    }

    /**
     * Accounts with some of their items, what payments and credit notes among these settle, and the invoices that they
     * settle. They have to be locked.
     */
    public List<Account> read(PartnerId partner, Collection<AccountKey> accounts, Collection<Long> itemIds) {
        var settled = settled(partner, itemIds);
        Set<Long> all = new HashSet<>(itemIds);
        settled.forEach(one -> all.add(one.invoice().value()));
        var items = items(partner, all).stream().collect(Collectors.groupingBy(AccountKey::of));
        return accounts.stream()
                .map(key -> {
                    var own = items.getOrDefault(key, List.of());
                    var sources = own.stream().map(Item::id).collect(Collectors.toSet());
                    var byThem = settled.stream()
                            .filter(one -> sources.contains(one.source()))
                            .toList();
                    return new Account(key, own, byThem, ids::next);
                })
                .toList();
    }

    /** Those of the ids that stand on an account. */
    public List<Item> items(PartnerId partner, Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? List.of()
                : items(RECEIVABLE.PARTNER_ID.eq(partner).and(RECEIVABLE.ID.in(itemIds)));
    }

    /** The invoice or credit note, where it stands on an account. */
    public Optional<Item> item(PartnerId partner, InvoiceId id) {
        return items(partner, List.of(id.value())).stream().findFirst();
    }

    /** What of a debtor is on account, the oldest first. */
    public List<Item> onAccount(PartnerId partner, AccountKey account) {
        return items(stillOpen(partner, account).and(RECEIVABLE.KIND.ne(ItemKind.INVOICE)));
    }

    private List<Item> items(Condition condition) {
        return db.selectFrom(RECEIVABLE)
                .where(condition)
                .orderBy(RECEIVABLE.ITEM_DATE, RECEIVABLE.ID)
                .fetch(JooqAccounts::item);
    }

    /** An entry with its postings; empty when this partner has none of this id. */
    public Optional<Entry> entry(PartnerId partner, EntryId id) {
        return entries(partner, ACCOUNT_ENTRY.ID.eq(id)).stream().findFirst();
    }

    /** The entry by which a payment came on its account. */
    public Entry entryOf(PartnerId partner, PaymentId payment) {
        return entries(partner, ACCOUNT_ENTRY.ENTERED_PAYMENT_ID.eq(payment.value()))
                .getFirst();
    }

    /** The entry by which an invoice came on its account. */
    public Entry entryOf(PartnerId partner, InvoiceId invoice) {
        return entries(partner, ACCOUNT_ENTRY.ENTERED_INVOICE_ID.eq(invoice.value()))
                .getFirst();
    }

    /**
     * Whether as much is open on an invoice as somebody saw, asked under the lock of its account.
     *
     * @param seen null: nobody looked
     * @throws StaleVersion when it is something else by now
     */
    public void requireOpen(PartnerId partner, @Nullable InvoiceId id, @Nullable BigDecimal seen) {
        if (id != null) {
            item(partner, id).ifPresent(item -> item.requireOpen(seen));
        }
    }

    /** How often something was entered on an account. */
    public AccountVersion version(PartnerId partner, AccountKey account) {
        return db.select(DEBTOR_ACCOUNT.VERSION)
                .from(DEBTOR_ACCOUNT)
                .where(DEBTOR_ACCOUNT.PARTNER_ID.eq(partner))
                .and(DEBTOR_ACCOUNT.DEBTOR_ID.eq(account.debtor()))
                .and(DEBTOR_ACCOUNT.CURRENCY.eq(account.currency().getCurrencyCode()))
                .fetchOptional(row -> new AccountVersion(row.value1()))
                .orElse(AccountVersion.NONE);
    }

    /**
     * Whether an account is as somebody saw it, asked under its lock.
     *
     * @throws StaleVersion when something was entered since
     */
    private static Condition stillOpen(PartnerId partner, AccountKey account) {
        return RECEIVABLE
                .PARTNER_ID
                .eq(partner)
                .and(RECEIVABLE.DEBTOR_ID.eq(account.debtor()))
                .and(RECEIVABLE.IS_OPEN.isTrue())
                .and(RECEIVABLE.CURRENCY.eq(account.currency().getCurrencyCode()));
    }

    /**
     * Asked under the lock of the account.
     *
     * @throws StaleVersion when something was entered on it since it was seen
     */
    public void requireVersion(PartnerId partner, AccountKey account, AccountVersion seen) {
        StaleVersion.check(seen.value(), version(partner, account).value(), "The account");
    }

    /** What is open of a debtor, what was due first before others. */
    public List<Item> open(PartnerId partner, AccountKey account) {
        return items(stillOpen(partner, account).and(RECEIVABLE.KIND.eq(ItemKind.INVOICE))).stream()
                .sorted(Comparator.comparing(Item::dueDate)
                        .thenComparing(Item::date)
                        .thenComparing(Item::id))
                .toList();
    }

    /** Whether another entry took it back. */
    public boolean isUndone(PartnerId partner, EntryId id) {
        return db.fetchExists(ACCOUNT_ENTRY, ACCOUNT_ENTRY.PARTNER_ID.eq(partner), ACCOUNT_ENTRY.UNDOES_ID.eq(id));
    }

    /** How much of a payment went back to the debtor, and was not taken back. */
    public Money refunded(PartnerId partner, PaymentId payment, Currency currency) {
        var refunds = entries(
                partner,
                ACCOUNT_ENTRY
                        .KIND
                        .eq(EntryKind.REFUND)
                        .and(ACCOUNT_ENTRY.ID.in(select(ACCOUNT_POSTING.ENTRY_ID)
                                .from(ACCOUNT_POSTING)
                                .where(ACCOUNT_POSTING.PARTNER_ID.eq(partner))
                                .and(ACCOUNT_POSTING.ITEM_ID.eq(payment.value()))))
                        .and(isNotUndone()));
        return refunds.stream()
                .flatMap(refund -> refund.postings().stream())
                .filter(posting -> posting.itemId() == payment.value())
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What payments and credit notes settle now, and what was deducted for them. */
    public List<Settled> settled(PartnerId partner, Collection<Long> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(allocated(partner, sources));
        entries(
                        partner,
                        ACCOUNT_ENTRY
                                .KIND
                                .in(EntryKind.DISCOUNT, EntryKind.CREDIT_SURCHARGE, EntryKind.WRITE_OFF)
                                .and(ACCOUNT_ENTRY.ID.in(select(ACCOUNT_POSTING.ENTRY_ID)
                                        .from(ACCOUNT_POSTING)
                                        .where(ACCOUNT_POSTING.PARTNER_ID.eq(partner))
                                        .and(ACCOUNT_POSTING.SOURCE_ID.in(sources))))
                                .and(isNotUndone()))
                .forEach(entry -> entry.postings().forEach(posting -> all.add(deduction(entry, posting))));
        return all;
    }

    /** What who paid early kept of invoices (R24, R25), and was not taken back. */
    public Map<InvoiceId, List<Entry>> keptEarly(PartnerId partner, Collection<InvoiceId> invoices) {
        return entries(
                        partner,
                        ACCOUNT_ENTRY
                                .KIND
                                .in(EntryKind.DISCOUNT, EntryKind.CREDIT_SURCHARGE)
                                .and(ACCOUNT_ENTRY.INVOICE_ID.in(invoices))
                                .and(isNotUndone()))
                .stream()
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.invoiceId())));
    }

    private static Settled deduction(Entry entry, Posting posting) {
        return new Settled(
                Objects.requireNonNull(posting.sourceId()),
                new InvoiceId(posting.itemId()),
                posting.amount().negated(),
                entry);
    }

    private List<Settled> allocated(PartnerId partner, Collection<Long> sources) {
        var amount = sum(ACCOUNT_POSTING.AMOUNT).neg();
        return db.select(ACCOUNT_POSTING.SOURCE_ID, ACCOUNT_POSTING.ITEM_ID, ACCOUNT_ENTRY.CURRENCY, amount)
                .from(ACCOUNT_POSTING)
                .join(ACCOUNT_ENTRY)
                .on(
                        ACCOUNT_ENTRY.PARTNER_ID.eq(ACCOUNT_POSTING.PARTNER_ID),
                        ACCOUNT_ENTRY.ID.eq(ACCOUNT_POSTING.ENTRY_ID))
                .where(ACCOUNT_POSTING.PARTNER_ID.eq(partner))
                .and(ACCOUNT_POSTING.SOURCE_ID.in(sources))
                .and(ACCOUNT_ENTRY.KIND.in(EntryKind.PAYMENT, EntryKind.ALLOCATION))
                .groupBy(ACCOUNT_POSTING.SOURCE_ID, ACCOUNT_POSTING.ITEM_ID, ACCOUNT_ENTRY.CURRENCY)
                .having(amount.ne(BigDecimal.ZERO))
                .fetch(row -> Settled.by(
                        row.value1(),
                        new InvoiceId(row.value2()),
                        Money.of(row.value4(), Currency.getInstance(row.value3()))));
    }

    private List<Entry> entries(PartnerId partner, Condition condition) {
        var found = db.selectFrom(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(ACCOUNT_ENTRY.ID)
                .fetch();
        var postings = db.selectFrom(ACCOUNT_POSTING)
                .where(ACCOUNT_POSTING.PARTNER_ID.eq(partner))
                .and(ACCOUNT_POSTING.ENTRY_ID.in(found.getValues(ACCOUNT_ENTRY.ID)))
                .orderBy(ACCOUNT_POSTING.ENTRY_ID, ACCOUNT_POSTING.POSITION)
                .fetchGroups(ACCOUNT_POSTING.ENTRY_ID);
        return found.map(row -> {
            var unit = Currency.getInstance(row.getCurrency());
            return new Entry(
                    row.getId(),
                    row.getKind(),
                    row.getDebtorId(),
                    unit,
                    row.getEntryDate(),
                    Money.of(row.getVat(), unit),
                    row.getInvoiceId(),
                    row.getPaymentId(),
                    row.getUndoesId(),
                    row.getReason(),
                    row.getMethod(),
                    Objects.requireNonNull(postings.get(row.getId())).map(posting -> posting(posting, unit)));
        });
    }

    private static Condition isNotUndone() {
        return notExists(selectOne()
                .from(UNDOING)
                .where(UNDOING.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID))
                .and(UNDOING.UNDOES_ID.eq(ACCOUNT_ENTRY.ID)));
    }

    private static Posting posting(Record row, Currency unit) {
        return new Posting(
                row.get(ACCOUNT_POSTING.ITEM_ID),
                row.get(ACCOUNT_POSTING.SOURCE_ID),
                row.get(ACCOUNT_POSTING.COUNTS_AS),
                Money.of(row.get(ACCOUNT_POSTING.AMOUNT), unit));
    }

    private static Item item(Record row) {
        var unit = Currency.getInstance(row.get(RECEIVABLE.CURRENCY));
        return new Item(
                row.get(RECEIVABLE.ID),
                row.get(RECEIVABLE.KIND),
                row.get(RECEIVABLE.INVOICE_ID),
                row.get(RECEIVABLE.PAYMENT_ID),
                row.get(RECEIVABLE.DEBTOR_ID),
                row.get(RECEIVABLE.ITEM_DATE),
                row.get(RECEIVABLE.DUE_DATE),
                Money.of(row.get(RECEIVABLE.AMOUNT), unit),
                new Sums(
                        Money.of(row.get(RECEIVABLE.BALANCE), unit),
                        Money.of(row.get(RECEIVABLE.PAID), unit),
                        Money.of(row.get(RECEIVABLE.CREDITED), unit),
                        Money.of(row.get(RECEIVABLE.WRITTEN_OFF), unit)));
    }
}
