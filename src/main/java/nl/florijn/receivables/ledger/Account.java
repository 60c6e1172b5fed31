package nl.florijn.receivables.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * The account of a debtor in one currency, while something is entered on it. It holds the items concerned as they were
 * read, and what is entered now; whoever uses it holds the lock of the account.
 */
public final class Account {

    private final AccountKey key;
    private final CustomerId debtor;
    private final Currency currency;
    private final LongSupplier ids;
    private final Map<Long, Item> before = new HashMap<>();
    private final Map<Long, Item> items = new LinkedHashMap<>();
    private final List<Settled> settled;
    private final List<Entry> entered = new ArrayList<>();

    /**
     * @param items those concerned
     * @param settled what payments and credit notes among them settle
     * @param ids gives ids of new entries
     */
    public Account(AccountKey key, Collection<Item> items, Collection<Settled> settled, LongSupplier ids) {
        this.key = key;
        debtor = key.debtor();
        currency = key.currency();
        this.ids = ids;
        this.settled = new ArrayList<>(settled);
        items.forEach(item -> this.items.put(item.id(), item));
        before.putAll(this.items);
    }

    public AccountKey key() {
        return key;
    }

    /** What was entered since it was read, in that order. */
    public List<Entry> entered() {
        return List.copyOf(entered);
    }

    /** Items as they are now. */
    public Collection<Item> items() {
        return List.copyOf(items.values());
    }

    public @Nullable Item item(long id) {
        return items.get(id);
    }

    /** Items on which something was entered since it was read. */
    List<Item> touched() {
        return items.values().stream()
                .filter(item -> !item.equals(before.get(item.id())))
                .toList();
    }

    /** Payments of before of which something is used, given back or taken back since it was read. */
    Set<PaymentId> usedPayments() {
        var added = items.values().stream()
                .filter(item -> !before.containsKey(item.id()))
                .map(Item::paymentId)
                .collect(Collectors.toSet());
        return Stream.concat(
                        touched().stream().map(Item::paymentId),
                        entered.stream().map(Entry::paymentId))
                .filter(Objects::nonNull)
                .filter(payment -> !added.contains(payment))
                .collect(Collectors.toSet());
    }

    /** Invoices that are paid since it was read. */
    List<InvoiceId> paid() {
        return changed((was, is) -> !was.isPaid() && is.isPaid());
    }

    /** Invoices of which nothing was open when it was read, and something is now. */
    List<InvoiceId> reopened() {
        return changed((was, is) -> was.open().isZero() && is.open().isPositive());
    }

    private List<InvoiceId> changed(BiPredicate<Item, Item> how) {
        return touched().stream()
                .filter(item ->
                        before.containsKey(item.id()) && how.test(Objects.requireNonNull(before.get(item.id())), item))
                .map(Item::invoiceId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What payments and credit notes settle now. */
    Collection<Settled> settled() {
        return List.copyOf(settled);
    }

    /** How much more is open since it was read. */
    Money openEntered() {
        return grown(Item::open);
    }

    /** How much more is on account since it was read. */
    Money onAccountEntered() {
        return grown(Item::onAccount);
    }

    /** What was entered comes to. */
    Money sumEntered() {
        return entered.stream().map(Entry::amount).reduce(Money.zero(currency), Money::plus);
    }

    private Money grown(Function<Item, Money> figure) {
        return sum(items.values(), figure).minus(sum(before.values(), figure));
    }

    private Money sum(Collection<Item> of, Function<Item, Money> figure) {
        return of.stream().map(figure).reduce(Money.zero(currency), Money::plus);
    }

    /** An invoice or credit note that was sent. */
    public void enter(Item document) {
        items.put(document.id(), document);
        var kind = document.kind() == ItemKind.CREDIT_NOTE ? EntryKind.CREDIT_NOTE : EntryKind.INVOICE;
        enter(kind, document.date(), document.invoiceId(), null, null, List.of(own(document.id(), document.amount())));
    }

    /**
     * Money that came in, and what of it settles which invoice; the rest is on account.
     *
     * @param allocations none above what is open, together not above the payment
     */
    public void pay(Item payment, List<Settlement> allocations) {
        items.put(payment.id(), payment);
        var rest = payment.amount();
        var postings = new ArrayList<Posting>();
        for (var one : allocations) {
            rest = rest.plus(one.amount());
            postings.add(new Posting(
                    one.invoiceId().value(),
                    payment.id(),
                    CountsAs.PAID,
                    one.amount().negated()));
        }
        if (!rest.isZero() || postings.isEmpty()) {
            postings.add(own(payment.id(), rest));
        }
        enter(EntryKind.PAYMENT, payment.date(), null, payment.paymentId(), null, postings);
        allocations.forEach(one -> remember(payment.id(), one));
        allocations.forEach(one -> deduct(payment, one));
    }

    /** Lets money on account settle an invoice. */
    public void allocate(Item source, Settlement settlement, LocalDate date) {
        move(source, settlement.invoiceId(), settlement.amount(), date, null);
        remember(source.id(), settlement);
        deduct(source, settlement);
    }

    private void remember(long source, Settlement settlement) {
        settled.add(Settled.by(source, settlement.invoiceId(), settlement.amount()));
    }

    private void deduct(Item source, Settlement settlement) {
        settlement.deductions().forEach((kind, off) -> {
            if (!off.amount().isZero()) {
                deduct(kind, off, settlement.invoiceId(), source.id(), source.paymentId(), source.date());
            }
        });
    }

    private Entry deduct(
            EntryKind kind,
            Deduction off,
            InvoiceId invoice,
            long source,
            @Nullable PaymentId payment,
            LocalDate date) {
        var posting =
                new Posting(invoice.value(), source, CountsAs.PAID, off.amount().negated());
        var entry = enter(kind, date, off.vat().negated(), invoice, payment, null, null, List.of(posting));
        settled.add(Settled.deducted(source, invoice, off.amount(), entry));
        return entry;
    }

    /**
     * Leaves part of what was deducted, because that much of its invoice was credited.
     *
     * @return what is deducted from now on; empty: nothing
     */
    public Optional<Entry> lessen(Entry deduction, Money part, Money whole, LocalDate date) {
        var off = new Deduction(deduction.amount().negated(), deduction.vat().negated());
        var left = off.part(Deduction.inProportion(off.amount(), part, whole));
        if (left.amount().equals(off.amount())) {
            return Optional.of(deduction);
        }
        settled.removeIf(one -> deduction.equals(one.deduction()));
        undo(deduction, date, null);
        if (left.amount().isZero()) {
            return Optional.empty();
        }
        var posting = deduction.postings().getFirst();
        return Optional.of(deduct(
                deduction.kind(),
                left,
                new InvoiceId(posting.itemId()),
                Objects.requireNonNull(posting.sourceId()),
                deduction.paymentId(),
                notBefore(deduction, date)));
    }

    /**
     * @param amount below zero: from the invoice back to the source
     * @param undoes the entry that it takes back; null: none
     */
    private void move(Item source, InvoiceId invoice, Money amount, LocalDate date, @Nullable EntryId undoes) {
        var postings = List.of(
                own(source.id(), amount),
                new Posting(invoice.value(), source.id(), source.settlesAs(), amount.negated()));
        enter(EntryKind.ALLOCATION, date, Money.zero(currency), invoice, source.paymentId(), undoes, null, postings);
    }

    /** Takes back what a payment or credit note settles: it is on account, the invoices are open again. */
    public void takeBack(Item source, LocalDate date) {
        takeBack(source, settledBy(source.id()), date);
    }

    /**
     * Takes back what money on account settled of an invoice: it is on account again, and what was deducted is asked again.
     *
     * @return false, and nothing done, when it was taken back otherwise
     */
    public boolean takeBack(Entry allocation, Item source, LocalDate today) {
        var invoice = Objects.requireNonNull(allocation.invoiceId());
        var taken = allocation.settles(source).least(settledBy(source.id(), invoice));
        if (!taken.isPositive()) {
            return false;
        }
        var date = notBefore(allocation, today);
        undoDeductions(source.id(), invoice, date);
        move(source, invoice, taken.negated(), date, allocation.id());
        settled.add(Settled.by(source.id(), invoice, taken.negated()));
        return true;
    }

    /** Takes back so much of what a payment settles, of the invoice that was due last first. */
    private void takeBack(Item source, Money amount, LocalDate date) {
        var latestFirst = settledInvoices(source.id());
        var left = amount;
        for (var invoice : latestFirst) {
            var taken = left.least(settledBy(source.id(), invoice));
            if (taken.isPositive()) {
                undoDeductions(source.id(), invoice, date);
                move(source, invoice, taken.negated(), date, null);
                settled.add(Settled.by(source.id(), invoice, taken.negated()));
                left = left.minus(taken);
            }
        }
        if (!left.isZero()) {
            throw new IllegalArgumentException("Item %d settles %s less.".formatted(source.id(), left));
        }
    }

    /**
     * Money goes back to the debtor, first what is on account, then what settles invoices.
     *
     * @param method by which it goes; null: nobody said
     */
    public void refund(
            List<Item> sources, Money amount, LocalDate date, @Nullable PaymentMethod method, @Nullable String reason) {
        var left = amount;
        var postings = new ArrayList<Posting>();
        for (var source : sources) {
            var taken = left.least(source.onAccount());
            if (source == sources.getLast() && left.minus(taken).isPositive()) {
                takeBack(source, left.minus(taken), date);
                taken = left;
            }
            if (taken.isPositive()) {
                postings.add(own(source.id(), taken));
                left = left.minus(taken);
            }
        }
        var payment = sources.size() == 1 ? sources.getFirst().paymentId() : null;
        enter(EntryKind.REFUND, date, Money.zero(currency), null, payment, null, reason, method, postings);
    }

    /** Part of an invoice will not be paid. */
    public void writeOff(Item invoice, Money amount, LocalDate date, String reason) {
        var posting = new Posting(invoice.id(), null, CountsAs.WRITTEN_OFF, amount.negated());
        enter(EntryKind.WRITE_OFF, date, invoice.invoiceId(), null, reason, List.of(posting));
    }

    /** A payment never was: what it settled is open again. */
    public void undoPayment(Item payment, Entry booked, LocalDate today) {
        var date = notBefore(booked, today);
        takeBack(payment, date);
        var reversal = own(payment.id(), payment.amount().negated());
        enter(
                EntryKind.REVERSAL,
                date,
                booked.vat().negated(),
                null,
                payment.paymentId(),
                booked.id(),
                null,
                List.of(reversal));
    }

    /** Takes an entry back by another that says the opposite. */
    public void undo(Entry entry, LocalDate today, @Nullable String reason) {
        enter(
                EntryKind.REVERSAL,
                notBefore(entry, today),
                entry.vat().negated(),
                entry.invoiceId(),
                entry.paymentId(),
                entry.id(),
                reason,
                entry.postings().stream().map(Posting::negated).toList());
    }

    /** What is dated ahead is taken back on its own day. */
    private static LocalDate notBefore(Entry entry, LocalDate today) {
        return today.isBefore(entry.date()) ? entry.date() : today;
    }

    private void undoDeductions(long source, InvoiceId invoice, LocalDate date) {
        var undone = settled.stream()
                .filter(one -> one.source() == source && one.invoice().equals(invoice) && one.deduction() != null)
                .toList();
        settled.removeAll(undone);
        undone.forEach(one -> undo(Objects.requireNonNull(one.deduction()), date, null));
    }

    /** What a payment or credit note settles in all, without what was deducted. */
    public Money settledBy(long source) {
        return settledBy(source, null);
    }

    private Money settledBy(long source, @Nullable InvoiceId invoice) {
        return settled.stream()
                .filter(one -> one.source() == source && one.deduction() == null)
                .filter(one -> invoice == null || one.invoice().equals(invoice))
                .map(Settled::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private List<InvoiceId> settledInvoices(long source) {
        return settled.stream()
                .filter(one -> one.source() == source && one.deduction() == null)
                .map(Settled::invoice)
                .distinct()
                .sorted((one, other) -> dueDate(other).compareTo(dueDate(one)))
                .toList();
    }

    private LocalDate dueDate(InvoiceId invoice) {
        return Objects.requireNonNull(items.get(invoice.value()), "an invoice that was not read")
                .dueDate();
    }

    private static Posting own(long item, Money amount) {
        return new Posting(item, null, CountsAs.OWN, amount);
    }

    private void enter(
            EntryKind kind,
            LocalDate date,
            @Nullable InvoiceId invoice,
            @Nullable PaymentId payment,
            @Nullable String reason,
            List<Posting> postings) {
        enter(kind, date, Money.zero(currency), invoice, payment, null, reason, postings);
    }

    private Entry enter(
            EntryKind kind,
            LocalDate date,
            Money vat,
            @Nullable InvoiceId invoice,
            @Nullable PaymentId payment,
            @Nullable EntryId undoes,
            @Nullable String reason,
            List<Posting> postings) {
        return enter(kind, date, vat, invoice, payment, undoes, reason, null, postings);
    }

    /** The one place that makes entries. */
    private Entry enter(
            EntryKind kind,
            LocalDate date,
            Money vat,
            @Nullable InvoiceId invoice,
            @Nullable PaymentId payment,
            @Nullable EntryId undoes,
            @Nullable String reason,
            @Nullable PaymentMethod method,
            List<Posting> postings) {
        var id = new EntryId(ids.getAsLong());
        var entry =
                new Entry(id, kind, debtor, currency, date, vat, invoice, payment, undoes, reason, method, postings);
        for (var posting : postings) {
            items.compute(
                    posting.itemId(),
                    (item, is) -> Objects.requireNonNull(is, "an item that was not read")
                            .with(posting));
        }
        entered.add(entry);
        return entry;
    }
}
