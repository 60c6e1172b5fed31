package nl.florijn.receivables.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.EarlyTerm;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Settling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits for money, for somebody who divides it. */
@Service
public class OpenAccounts {

    private final JooqAccounts accounts;
    private final JooqSettledInvoices invoices;
    private final Customers customers;

    OpenAccounts(JooqAccounts accounts, JooqSettledInvoices invoices, Customers customers) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.customers = customers;
    }

    /**
     * What is open of a debtor now.
     *
     * @param currency null: the debtor's own
     * @throws NotFound when this partner has no such customer
     * @throws InvalidInput when there is no such currency
     */
    @Requires(Right.READ)
    public OpenAccount of(PartnerId partner, CustomerId debtor, @Nullable String currency) {
        new FieldCheck().currency("currency", currency).done();
        var customer = customers.get(partner, debtor);
        var unit = Currency.getInstance(currency == null ? customer.details().currency() : currency);
        var key = new AccountKey(debtor, unit);
        var version = accounts.version(partner, key);
        var onAccount =
                accounts.onAccount(partner, key).stream().map(Item::onAccount).reduce(Money.zero(unit), Money::plus);
        return new OpenAccount(
                debtor,
                unit.getCurrencyCode(),
                version,
                onAccount.toDecimal(),
                invoices.difference(partner, unit).toDecimal(),
                open(partner, accounts.open(partner, key)));
    }

    private List<OpenInvoice> open(PartnerId partner, List<Item> items) {
        var ids = items.stream().map(OpenAccounts::id).toList();
        var numbers = invoices.numbers(partner, ids);
        var terms = invoices.earlyTerms(partner, ids);
        return items.stream().map(item -> open(item, numbers, terms)).toList();
    }

    private static OpenInvoice open(Item item, Map<InvoiceId, String> numbers, Map<InvoiceId, List<EarlyTerm>> terms) {
        var id = id(item);
        var early = terms.getOrDefault(id, List.of());
        return new OpenInvoice(
                id,
                Objects.requireNonNull(numbers.get(id)),
                item.date(),
                item.dueDate(),
                item.amount().toDecimal(),
                item.open().toDecimal(),
                early.stream()
                        .map(EarlyTerm::until)
                        .distinct()
                        .map(until -> new OpenInvoice.Early(until, least(item, early, until)))
                        .toList());
    }

    private static BigDecimal least(Item item, List<EarlyTerm> terms, LocalDate paidOn) {
        return new Settling(terms, paidOn, false, Money.zero(item.amount().currency()))
                .least(item)
                .toDecimal();
    }

    private static InvoiceId id(Item item) {
        return Objects.requireNonNull(item.invoiceId());
    }
}
