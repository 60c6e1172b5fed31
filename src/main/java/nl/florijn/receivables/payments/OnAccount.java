package nl.florijn.receivables.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.money.Money;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
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
import nl.florijn.receivables.AccountVersion;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.ledger.Account;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.Deduction;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Ledger;
import nl.florijn.receivables.ledger.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Money on account, whether it came from payments or from credit notes: the oldest goes first. */
@Service
public class OnAccount {

    private final JooqAccounts accounts;
    private final Ledger ledger;
    private final Settlements settlements;
    private final Customers customers;
    private final Partners partners;
    private final Transactions transactions;
    private final AuditLog audit;

    OnAccount(
            JooqAccounts accounts,
            Ledger ledger,
            Settlements settlements,
            Customers customers,
            Partners partners,
            Transactions transactions,
            AuditLog audit) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.settlements = settlements;
        this.customers = customers;
        this.partners = partners;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Lets it settle invoices.
     *
     * @param currency of which account; null: the debtor's own currency
     * @throws NotFound when this partner has no such customer
     * @throws InvalidInput when that cannot be
     */
    @AsItStands
    @Requires(Right.BILLING)
    public void allocate(
            PartnerId partner, CustomerId debtor, @Nullable String currency, List<WantedAllocation> wanted) {
        allocate(partner, debtor, currency, wanted, key -> {});
    }

    /**
     * As {@link #allocate(PartnerId, CustomerId, String, List)}.
     *
     * @param seen the account that was looked at
     * @throws StaleVersion when something was entered on it since
     */
    @Requires(Right.BILLING)
    public void allocate(
            PartnerId partner,
            CustomerId debtor,
            @Nullable String currency,
            List<WantedAllocation> wanted,
            AccountVersion seen) {
        allocate(partner, debtor, currency, wanted, key -> accounts.requireVersion(partner, key, seen));
    }

    private void allocate(
            PartnerId partner,
            CustomerId debtor,
            @Nullable String currency,
            List<WantedAllocation> wanted,
            Consumer<AccountKey> asSeen) {
        new FieldCheck()
                .selection("allocations", wanted)
                .currency("currency", currency)
                .done();
        transactions.run(() -> {
            var key = locked(partner, debtor, currency);
            asSeen.accept(key);
            var sources = accounts.onAccount(partner, key);
            var today = partners.today(partner);
            var settled = settlements.exactly(partner, key, upTo -> paidOn(sources, upTo), wanted, sum(key, sources));
            var ids = new ArrayList<>(sources.stream().map(Item::id).toList());
            settled.forEach(one -> ids.add(one.invoiceId().value()));
            var account = accounts.read(partner, key, ids);
            settled.forEach(one -> settle(account, sources, one, today));
            ledger.write(partner, List.of(account));
            audit.record(partner, AuditAction.ALLOCATED, debtor, Map.of("allocations", wanted));
        });
    }

    /** When the last of so much came in: that it stood on account until now makes nobody late. */
    private static LocalDate paidOn(List<Item> sources, Money upTo) {
        var left = upTo;
        for (var source : sources) {
            left = left.minus(source.onAccount());
            if (!left.isPositive()) {
                return source.date();
            }
        }
        return LocalDate.MAX;
    }

    private static void settle(Account account, List<Item> sources, Settlement wanted, LocalDate date) {
        var left = wanted.amount();
        for (var source : sources) {
            var item = Objects.requireNonNull(account.item(source.id()));
            var taken = left.least(item.onAccount());
            if (taken.isPositive()) {
                left = left.minus(taken);
                var deductions = left.isZero() ? wanted.deductions() : Map.<EntryKind, Deduction>of();
                account.allocate(item, new Settlement(wanted.invoiceId(), taken, deductions), date);
            }
        }
    }

    /**
     * Gives it back.
     *
     * @throws NotFound when this partner has no such customer
     * @throws InvalidInput when it is more than there is
     */
    @AsItStands
    @Requires(Right.BILLING)
    public void refund(PartnerId partner, CustomerId debtor, NewRefund wanted) {
        refund(partner, debtor, wanted, key -> {});
    }

    /**
     * As {@link #refund(PartnerId, CustomerId, NewRefund)}.
     *
     * @param seen the account that was looked at
     * @throws StaleVersion when something was entered on it since
     */
    @Requires(Right.BILLING)
    public void refund(PartnerId partner, CustomerId debtor, NewRefund wanted, AccountVersion seen) {
        refund(partner, debtor, wanted, key -> accounts.requireVersion(partner, key, seen));
    }

    private void refund(PartnerId partner, CustomerId debtor, NewRefund wanted, Consumer<AccountKey> asSeen) {
        new FieldCheck().currency("currency", wanted.currency()).done();
        transactions.run(() -> {
            var key = locked(partner, debtor, wanted.currency());
            asSeen.accept(key);
            var sources = accounts.onAccount(partner, key);
            var amount = wanted.amount(sum(key, sources));
            var account =
                    accounts.read(partner, key, sources.stream().map(Item::id).toList());
            var date = wanted.date() == null ? partners.today(partner) : wanted.date();
            account.refund(sources, amount, date, wanted.method(), wanted.reason());
            ledger.write(partner, List.of(account));
            audit.record(partner, AuditAction.REFUNDED, debtor, wanted.facts(amount));
        });
    }

    private AccountKey locked(PartnerId partner, CustomerId debtor, @Nullable String currency) {
        var customer = customers.get(partner, debtor);
        var unit = currency == null ? customer.details().currency() : currency;
        var key = new AccountKey(debtor, Currency.getInstance(unit));
        accounts.lock(partner, key);
        return key;
    }

    private static Money sum(AccountKey key, List<Item> sources) {
        return sources.stream().map(Item::onAccount).reduce(Money.zero(key.currency()), Money::plus);
    }
}
