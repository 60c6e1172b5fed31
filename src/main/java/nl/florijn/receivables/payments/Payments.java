package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.florijn.customers.Customers;
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
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.receivables.AccountVersion;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Money that came in: what it settles, and how that is taken back (R39). */
@Service
public class Payments {

    private final JooqPayments payments;
    private final JooqAccounts accounts;
    private final Ledger ledger;
    private final Settlements settlements;
    private final Customers customers;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;

    Payments(
            JooqPayments payments,
            JooqAccounts accounts,
            Ledger ledger,
            Settlements settlements,
            Customers customers,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.payments = payments;
        this.accounts = accounts;
        this.ledger = ledger;
        this.settlements = settlements;
        this.customers = customers;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @throws NotFound when this partner has no such payment */
    @Requires(Right.READ)
    public Payment get(PartnerId partner, PaymentId id) {
        return payments.find(partner, id).orElseThrow(() -> new NotFound("payment " + id));
    }

    /** What came in from a day to another one, both included, by currency; what was undone never came. */
    @Requires(Right.READ)
    public List<ReceivedSum> received(PartnerId partner, LocalDate first, LocalDate last) {
        return payments.received(partner, first, last);
    }

    /** The newest first. */
    @Requires(Right.READ)
    public Page<Payment> list(PartnerId partner, PaymentFilter filter, PageRequest page) {
        new FieldCheck().days(filter.from(), filter.to()).done();
        return page.page(
                payments.list(partner, filter, page),
                payment -> new Made(payment.createdAt(), payment.id().value()));
    }

    /**
     * Books money that came in.
     *
     * @throws InvalidInput when what it is for cannot be settled by it
     */
    @Requires(Right.BILLING)
    public Payment book(PartnerId partner, NewPayment wanted) {
        wanted.check().selection("allocations", wanted.allocations()).done();
        return book(partner, wanted, account -> {});
    }

    /**
     * As {@link #book(PartnerId, NewPayment)}.
     *
     * @param open what was open on the invoice that it names when it was looked at; null: nobody looked
     * @throws StaleVersion when it is something else by now
     */
    @Requires(Right.BILLING)
    public Payment book(PartnerId partner, NewPayment wanted, @Nullable BigDecimal open) {
        wanted.check().selection("allocations", wanted.allocations()).done();
        return book(partner, wanted, account -> accounts.requireOpen(partner, wanted.invoiceId(), open));
    }

    /**
     * Books money that came in as somebody divided it: exactly its allocations are settled, also when these are none; the
     * rest is on account, whatever the reference names.
     *
     * @param seen the account that was looked at
     * @throws StaleVersion when something was entered on it since
     * @throws InvalidInput when what it is for cannot be settled by it
     */
    @Requires(Right.BILLING)
    public Payment divide(PartnerId partner, NewPayment wanted, AccountVersion seen) {
        wanted.check().present("allocations", wanted.allocations()).done();
        return book(partner, wanted, account -> accounts.requireVersion(partner, account, seen));
    }

    /** @param asSeen whether the account, which is locked, is as somebody saw it */
    private Payment book(PartnerId partner, NewPayment wanted, Consumer<AccountKey> asSeen) {
        return transactions.in(() -> {
            var account = account(partner, wanted);
            new FieldCheck()
                    .amount("amount", wanted.amount(), account.currency().getCurrencyCode())
                    .done();
            accounts.lock(partner, account);
            asSeen.accept(account);
            var amount = Money.of(Objects.requireNonNull(wanted.amount()), account.currency());
            var id = new PaymentId(ids.next());
            var payment = Item.of(id, account.debtor(), date(partner, wanted.date()), amount);
            var settled = settlements.of(partner, account, payment, wanted, amount);
            payments.add(partner, payment, Objects.requireNonNull(wanted.method()), wanted.reference());
            var read = accounts.read(
                    partner,
                    account,
                    settled.stream().map(one -> one.invoiceId().value()).toList());
            read.pay(payment, settled);
            ledger.write(partner, List.of(read));
            CrashPoint.reached("payment.booked");
            audit.record(
                    partner,
                    AuditAction.PAYMENT_BOOKED,
                    id,
                    Map.of(
                            "amount",
                            amount,
                            "currency",
                            account.currency().getCurrencyCode(),
                            "method",
                            wanted.method()));
            return get(partner, id);
        });
    }

    private AccountKey account(PartnerId partner, NewPayment wanted) {
        var customer = customers.get(partner, Objects.requireNonNull(wanted.customerId()));
        var named = wanted.invoiceId() == null || wanted.currency() != null
                ? Optional.<Item>empty()
                : accounts.item(partner, wanted.invoiceId())
                        .filter(item -> item.debtor().equals(customer.id()));
        var currency = wanted.currency() != null
                ? wanted.currency()
                : named.map(item -> item.amount().currency().getCurrencyCode())
                        .orElse(customer.details().currency());
        return new AccountKey(customer.id(), Currency.getInstance(currency));
    }

    /**
     * Lets what of a payment is on account settle invoices.
     *
     * @throws InvalidInput when that cannot be
     * @throws Conflict when it was undone
     */
    @AsItStands
    @Requires(Right.BILLING)
    public Payment allocate(PartnerId partner, PaymentId id, List<WantedAllocation> wanted) {
        return allocate(partner, id, wanted, null);
    }

    /**
     * As {@link #allocate(PartnerId, PaymentId, List)}.
     *
     * @param version of the payment that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public Payment allocate(PartnerId partner, PaymentId id, List<WantedAllocation> wanted, @Nullable Integer version) {
        new FieldCheck().selection("allocations", wanted).done();
        return transactions.in(() -> {
            var payment = booked(partner, id);
            StaleVersion.check(version, payment.version(), "The payment");
            var item = item(partner, id);
            var account = new AccountKey(payment.customerId(), item.amount().currency());
            var settled = settlements.exactly(partner, account, _ -> payment.date(), wanted, item.onAccount());
            var itemIds = new ArrayList<>(
                    settled.stream().map(one -> one.invoiceId().value()).toList());
            itemIds.add(id.value());
            var read = accounts.read(partner, account, itemIds);
            var today = partners.today(partner);
            settled.forEach(one -> read.allocate(Objects.requireNonNull(read.item(id.value())), one, today));
            ledger.write(partner, List.of(read));
            audit.record(partner, AuditAction.ALLOCATED, id, Map.of("allocations", wanted));
            return get(partner, id);
        });
    }

    /**
     * Takes a payment back: what it settled is open again.
     *
     * @throws Conflict when it was undone already, or some of it went back to the debtor
     */
    @AsItStands
    @Requires(Right.BILLING)
    public Payment undo(PartnerId partner, PaymentId id) {
        return undo(partner, id, payment -> {});
    }

    /**
     * As {@link #undo(PartnerId, PaymentId)}.
     *
     * @param version of the payment that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public Payment undo(PartnerId partner, PaymentId id, @Nullable Integer version) {
        return undo(partner, id, payment -> StaleVersion.check(version, payment.version(), "The payment"));
    }

    /**
     * As {@link #undo(PartnerId, PaymentId)}.
     *
     * @param seen the account that was looked at
     * @throws StaleVersion when something was entered on it since
     */
    @Requires(Right.BILLING)
    public Payment undo(PartnerId partner, PaymentId id, AccountVersion seen) {
        return undo(partner, id, payment -> accounts.requireVersion(partner, account(payment), seen));
    }

    /** @param asSeen whether it and its account, which is locked, are as somebody saw them */
    private Payment undo(PartnerId partner, PaymentId id, Consumer<Payment> asSeen) {
        return transactions.in(() -> {
            var payment = booked(partner, id);
            asSeen.accept(payment);
            var item = item(partner, id);
            var unit = item.amount().currency();
            var refunded = accounts.refunded(partner, id, unit);
            if (refunded.isPositive()) {
                throw new Conflict(
                        "PAYMENT_REFUNDED",
                        "Of this payment " + refunded + " went back; undo the refund first.",
                        refunded.toDecimal());
            }
            var account = accounts.read(partner, new AccountKey(payment.customerId(), unit), List.of(id.value()));
            account.undoPayment(
                    Objects.requireNonNull(account.item(id.value())),
                    accounts.entryOf(partner, id),
                    partners.today(partner));
            ledger.write(partner, List.of(account));
            payments.undone(partner, id);
            audit.record(partner, AuditAction.PAYMENT_UNDONE, id, Map.of("amount", payment.amount()));
            return get(partner, id);
        });
    }

    /**
     * Gives money of a payment back, first what is on account; what it settled is open again for the rest.
     *
     * @throws InvalidInput when it is more than came in and did not go back yet
     * @throws Conflict when it was undone
     */
    @AsItStands
    @Requires(Right.BILLING)
    public Payment refund(PartnerId partner, PaymentId id, NewRefund wanted) {
        return refund(partner, id, wanted, null);
    }

    /**
     * As {@link #refund(PartnerId, PaymentId, NewRefund)}.
     *
     * @param version of the payment that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public Payment refund(PartnerId partner, PaymentId id, NewRefund wanted, @Nullable Integer version) {
        return transactions.in(() -> {
            var payment = booked(partner, id);
            StaleVersion.check(version, payment.version(), "The payment");
            var unit = item(partner, id).amount().currency();
            var key = new AccountKey(payment.customerId(), unit);
            var account = accounts.read(partner, key, List.of(id.value()));
            var item = Objects.requireNonNull(account.item(id.value()));
            var amount = wanted.amount(item.onAccount().plus(account.settledBy(id.value())));
            account.refund(List.of(item), amount, date(partner, wanted.date()), wanted.method(), wanted.reason());
            ledger.write(partner, List.of(account));
            audit.record(partner, AuditAction.REFUNDED, id, wanted.facts(amount));
            return get(partner, id);
        });
    }

    /** It, with its account locked. */
    private Payment booked(PartnerId partner, PaymentId id) {
        var found = get(partner, id);
        accounts.lock(partner, account(found));
        var payment = get(partner, id);
        if (payment.state() == BookingState.UNDONE) {
            throw new Conflict("PAYMENT_UNDONE", "This payment was undone; book it anew.");
        }
        return payment;
    }

    private static AccountKey account(Payment payment) {
        return new AccountKey(payment.customerId(), Currency.getInstance(payment.currency()));
    }

    private Item item(PartnerId partner, PaymentId id) {
        return accounts.items(partner, List.of(id.value())).getFirst();
    }

    private LocalDate date(PartnerId partner, @Nullable LocalDate wanted) {
        return wanted == null ? partners.today(partner) : wanted;
    }
}
