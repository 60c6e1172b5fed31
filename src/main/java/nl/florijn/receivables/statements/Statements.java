package nl.florijn.receivables.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.partners.Partners;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.receivables.check.JooqAccountChecks;
import nl.florijn.receivables.ledger.AccountKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looking at what debtors owe. */
@Service
public class Statements {

    /** How many of what money on account settled are told. */
    public static final int MOST_SETTLED = 200;

    private final JooqStatements statements;
    private final JooqSettledFromAccount settled;
    private final JooqAccountChecks checks;
    private final Customers customers;
    private final Partners partners;
    private final Transactions transactions;

    Statements(
            JooqStatements statements,
            JooqSettledFromAccount settled,
            JooqAccountChecks checks,
            Customers customers,
            Partners partners,
            Transactions transactions) {
        this.statements = statements;
        this.settled = settled;
        this.checks = checks;
        this.customers = customers;
        this.partners = partners;
        this.transactions = transactions;
    }

    /**
     * The account of a debtor between two days, both included, each open when null.
     *
     * @param currency null: the debtor's own
     * @throws NotFound when this partner has no such customer
     * @throws InvalidInput when the last day lies before the first, or there is no such currency
     */
    @Requires(Right.READ)
    public Statement of(
            PartnerId partner,
            CustomerId debtor,
            @Nullable String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        new FieldCheck().days(from, to).currency("currency", currency).done();
        return transactions.atOneMoment(() -> read(partner, debtor, currency, from, to));
    }

    /** Sums and entries of one moment: what is booked meanwhile is in all of them or in none. */
    private Statement read(
            PartnerId partner,
            CustomerId debtor,
            @Nullable String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var customer = customers.get(partner, debtor);
        var unit = Currency.getInstance(currency == null ? customer.details().currency() : currency);
        var account = new AccountKey(debtor, unit);
        var opening =
                DecimalForm.amount(from == null ? BigDecimal.ZERO : statements.sumBefore(partner, account, from), unit);
        var words = StatementWords.in(Locale.forLanguageTag(language(partner, debtor)));
        var entries = statements.entries(partner, account, from, to, opening, words);
        var sum = statements.of(partner, account);
        var closing = entries.isEmpty() ? opening : entries.getLast().balance();
        var aging = Aging.of(
                statements.openByDueDate(partner, account),
                partners.today(partner),
                DecimalForm.amount(BigDecimal.ZERO, unit));
        return new Statement(
                debtor,
                unit.getCurrencyCode(),
                from,
                to,
                opening,
                entries,
                closing,
                sum.open(),
                sum.onAccount(),
                aging);
    }

    /**
     * What money on account settled of invoices and can be taken back, the newest first, at most {@value #MOST_SETTLED}.
     *
     * @param currency null: the debtor's own
     * @throws NotFound when this partner has no such customer
     * @throws InvalidInput when there is no such currency
     */
    @Requires(Right.READ)
    public List<SettledFromAccount> settledFromAccount(
            PartnerId partner, CustomerId debtor, @Nullable String currency) {
        new FieldCheck().currency("currency", currency).done();
        var customer = customers.get(partner, debtor);
        var unit = Currency.getInstance(currency == null ? customer.details().currency() : currency);
        return settled.of(partner, new AccountKey(debtor, unit), MOST_SETTLED);
    }

    /**
     * The currencies in which a debtor has an account, its own first, also where nothing was entered.
     *
     * @throws NotFound when this partner has no such customer
     */
    @Requires(Right.READ)
    public List<String> currencies(PartnerId partner, CustomerId debtor) {
        var own =
                Objects.requireNonNull(customers.get(partner, debtor).details().currency());
        var others = statements.sums(partner, debtor).stream().map(AccountSum::currency);
        return Stream.concat(Stream.of(own), others).distinct().toList();
    }

    /** All accounts of a partner, one sum for each currency; none is balanced while the last check found a fault. */
    @Requires(Right.READ)
    public List<AccountSum> sums(PartnerId partner) {
        var isWell = checks.isWell(partner);
        return statements.sums(partner).stream()
                .map(sum -> sum.provided(isWell))
                .toList();
    }

    private String language(PartnerId partner, CustomerId debtor) {
        return Objects.requireNonNull(
                customers.settings(partner, debtor).values().locale());
    }
}
