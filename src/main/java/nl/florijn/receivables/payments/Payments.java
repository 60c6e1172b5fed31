package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.banking.KeyText;
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
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.JooqLedger;
import nl.florijn.receivables.ledger.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Money that came in: what it settles, and how that is taken back (R39). */
@Service
public class Payments {

    private static final int LONGEST_REFERENCE = 140;

    private final JooqPayments payments;
    private final JooqAccounts accounts;
    private final JooqLedger ledger;
    private final JooqSettledInvoices invoices;
    private final Settlements settlements;
    private final Customers customers;
    private final Partners partners;
    private final BusinessClock clock;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;

    Payments(
            JooqPayments payments,
            JooqAccounts accounts,
            JooqLedger ledger,
            JooqSettledInvoices invoices,
            Settlements settlements,
            Customers customers,
            Partners partners,
            BusinessClock clock,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.payments = payments;
        this.accounts = accounts;
        this.ledger = ledger;
        this.invoices = invoices;
        this.settlements = settlements;
        this.customers = customers;
        this.partners = partners;
        this.clock = clock;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @throws NotFound when this partner has no such payment */
    @Requires(Right.READ)
    public Payment get(PartnerId partner, PaymentId id) {
        return payments.find(partner, id).orElseThrow(() -> new NotFound("payment " + id));
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
        return book(partner, wanted, null);
    }

    /**
     * As {@link #book(PartnerId, NewPayment)}.
     *
     * @param open what was open on the invoice that it names when it was looked at; null: nobody looked
     * @throws StaleVersion when it is something else by now
     */
    @Requires(Right.BILLING)
    public Payment book(PartnerId partner, NewPayment wanted, @Nullable BigDecimal open) {
        check(wanted);
        return transactions.in(() -> {
            var account = account(partner, wanted);
            new FieldCheck()
                    .amount("amount", wanted.amount(), account.currency().getCurrencyCode())
                    .done();
            accounts.lock(partner, account);
            accounts.requireOpen(partner, wanted.invoiceId(), open);
            var amount = Money.of(Objects.requireNonNull(wanted.amount()), account.currency());
            var id = new PaymentId(ids.next());
            var payment = Item.of(id, account.debtor(), date(partner, wanted.date()), amount);
            var settled = settled(partner, account, payment, wanted, amount);
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

    private static void check(NewPayment wanted) {
        var named = wanted.invoiceId() != null;
        new FieldCheck()
                .present("customerId", wanted.customerId())
                .present("amount", wanted.amount())
                .require(
                        wanted.amount() == null || wanted.amount().signum() > 0,
                        "amount",
                        "NOT_POSITIVE",
                        "A payment is above zero; give money back by a refund.")
                .present("method", wanted.method())
                .currency("currency", wanted.currency())
                .optional("reference", wanted.reference(), LONGEST_REFERENCE)
                .require(
                        !named || wanted.allocations() == null,
                        "allocations",
                        "INVOICE_OR_ALLOCATIONS",
                        "Name either one invoice by invoiceId or allocations.")
                .selection("allocations", wanted.allocations())
                .done();
    }

    private AccountKey account(PartnerId partner, NewPayment wanted) {
        var customer = customers.get(partner, Objects.requireNonNull(wanted.customerId()));
        var named = wanted.invoiceId() == null
                ? Optional.<Item>empty()
                : accounts.item(partner, wanted.invoiceId())
                        .filter(item -> item.debtor().equals(customer.id()));
        var currency = wanted.currency() != null
                ? wanted.currency()
                : named.map(item -> item.amount().currency().getCurrencyCode())
                        .orElse(customer.details().currency());
        return new AccountKey(customer.id(), Currency.getInstance(currency));
    }

    private List<Settlement> settled(
            PartnerId partner, AccountKey account, Item payment, NewPayment wanted, Money amount) {
        if (wanted.allocations() != null) {
            return settlements.exactly(partner, account, payment.date(), wanted.allocations(), amount);
        }
        return invoice(partner, account, wanted)
                .map(invoice -> settlements.upTo(
                        partner,
                        account,
                        payment.date(),
                        new WantedAllocation(invoice.invoiceId(), amount.toDecimal(), wanted.late(), wanted.writeOff()),
                        invoice))
                .orElse(List.of());
    }

    /** What it names; a reference that names nothing open of this debtor leaves the money on account. */
    private Optional<Item> invoice(PartnerId partner, AccountKey account, NewPayment wanted) {
        if (wanted.invoiceId() != null) {
            var check = new FieldCheck();
            var item = settlements.open(partner, account, wanted.invoiceId(), "", check);
            check.done();
            return Optional.ofNullable(item);
        }
        return Optional.ofNullable(wanted.reference())
                .flatMap(reference -> invoices.named(partner, KeyText.of(reference)))
                .flatMap(id -> accounts.item(partner, id))
                .filter(item -> item.debtor().equals(account.debtor())
                        && item.amount().currency().equals(account.currency()));
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
        new FieldCheck().selection("allocations", wanted).done();
        return transactions.in(() -> {
            var payment = booked(partner, id);
            var item = item(partner, id);
            var account = new AccountKey(payment.customerId(), item.amount().currency());
            var settled = settlements.exactly(partner, account, payment.date(), wanted, item.onAccount());
            var itemIds = new ArrayList<>(
                    settled.stream().map(one -> one.invoiceId().value()).toList());
            itemIds.add(id.value());
            var read = accounts.read(partner, account, itemIds);
            var today = today(partner);
            settled.forEach(one -> read.allocate(Objects.requireNonNull(read.item(id.value())), one, today));
            ledger.write(partner, List.of(read));
            payments.touch(partner, id, BookingState.BOOKED);
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
        return undo(partner, id, null);
    }

    /**
     * As {@link #undo(PartnerId, PaymentId)}.
     *
     * @param version of the payment that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public Payment undo(PartnerId partner, PaymentId id, @Nullable Integer version) {
        return transactions.in(() -> {
            var payment = booked(partner, id);
            StaleVersion.check(version, payment.version(), "The payment");
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
                    Objects.requireNonNull(account.item(id.value())), accounts.entryOf(partner, id), today(partner));
            ledger.write(partner, List.of(account));
            payments.touch(partner, id, BookingState.UNDONE);
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
        return transactions.in(() -> {
            var payment = booked(partner, id);
            var unit = item(partner, id).amount().currency();
            var key = new AccountKey(payment.customerId(), unit);
            var account = accounts.read(partner, key, List.of(id.value()));
            var item = Objects.requireNonNull(account.item(id.value()));
            var amount = wanted.amount(item.onAccount().plus(account.settledBy(id.value())));
            account.refund(List.of(item), amount, date(partner, wanted.date()), wanted.reason());
            ledger.write(partner, List.of(account));
            payments.touch(partner, id, BookingState.BOOKED);
            audit.record(partner, AuditAction.REFUNDED, id, Map.of("amount", amount));
            return get(partner, id);
        });
    }

    /** It, with its account locked. */
    private Payment booked(PartnerId partner, PaymentId id) {
        var found = get(partner, id);
        accounts.lock(partner, new AccountKey(found.customerId(), Currency.getInstance(found.currency())));
        var payment = get(partner, id);
        if (payment.state() == BookingState.UNDONE) {
            throw new Conflict("PAYMENT_UNDONE", "This payment was undone; book it anew.");
        }
        return payment;
    }

    private Item item(PartnerId partner, PaymentId id) {
        return accounts.items(partner, List.of(id.value())).getFirst();
    }

    private LocalDate date(PartnerId partner, @Nullable LocalDate wanted) {
        return wanted == null ? today(partner) : wanted;
    }

    private LocalDate today(PartnerId partner) {
        return clock.today(partners.get(partner).zone());
    }
}
