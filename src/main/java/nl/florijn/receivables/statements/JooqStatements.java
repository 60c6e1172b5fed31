package nl.florijn.receivables.statements;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_ENTRY_VAT;
import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.PAYMENT;
import static florijn.db.Tables.RECEIVABLE;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.ItemKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqStatements {

    private static final florijn.db.tables.AccountEntry UNDONE = ACCOUNT_ENTRY.as("undone");
    private static final florijn.db.tables.AccountEntry UNDOING = ACCOUNT_ENTRY.as("undoing");

    private final DSLContext db;

    JooqStatements(DSLContext db) {
        this.db = db;
    }

    /** What all entries before a day come to; all of them without one. */
    BigDecimal sumBefore(PartnerId partner, AccountKey account, @Nullable LocalDate day) {
        return db.select(coalesce(sum(ACCOUNT_ENTRY.AMOUNT), inline(BigDecimal.ZERO)))
                .from(ACCOUNT_ENTRY)
                .where(isOf(partner, account))
                .and(day == null ? noCondition() : ACCOUNT_ENTRY.ENTRY_DATE.lt(day))
                .fetchSingle()
                .value1();
    }

    /** By date, then in the order in which they were entered; allocations are left out. */
    List<StatementEntry> entries(
            PartnerId partner,
            AccountKey account,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            BigDecimal opening,
            StatementWords words) {
        var reader = new Reader(account.currency(), opening, words, vat(partner, account, from, to));
        return db.select(
                        ACCOUNT_ENTRY.asterisk(),
                        INVOICE.NUMBER,
                        PAYMENT.REFERENCE,
                        PAYMENT.METHOD,
                        UNDONE.KIND,
                        UNDOING.ID)
                .from(ACCOUNT_ENTRY)
                .leftJoin(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), INVOICE.ID.eq(ACCOUNT_ENTRY.INVOICE_ID))
                .leftJoin(PAYMENT)
                .on(PAYMENT.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), PAYMENT.ID.eq(ACCOUNT_ENTRY.PAYMENT_ID))
                .leftJoin(UNDONE)
                .on(UNDONE.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), UNDONE.ID.eq(ACCOUNT_ENTRY.UNDOES_ID))
                .leftJoin(UNDOING)
                .on(UNDOING.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), UNDOING.UNDOES_ID.eq(ACCOUNT_ENTRY.ID))
                .where(isOf(partner, account))
                .and(ACCOUNT_ENTRY.KIND.ne(EntryKind.ALLOCATION))
                .and(between(from, to))
                .orderBy(ACCOUNT_ENTRY.ENTRY_DATE, ACCOUNT_ENTRY.CREATED_AT, ACCOUNT_ENTRY.ID)
                .fetch(reader::entry);
    }

    private Map<EntryId, List<CorrectedVat>> vat(
            PartnerId partner, AccountKey account, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.select(
                        ACCOUNT_ENTRY.ID,
                        VAT_CODE.CODE,
                        ACCOUNT_ENTRY_VAT.CATEGORY,
                        ACCOUNT_ENTRY_VAT.RATE,
                        ACCOUNT_ENTRY_VAT.BASE,
                        ACCOUNT_ENTRY_VAT.AMOUNT)
                .from(ACCOUNT_ENTRY)
                .join(ACCOUNT_ENTRY_VAT)
                .on(
                        ACCOUNT_ENTRY_VAT.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID),
                        ACCOUNT_ENTRY_VAT.ENTRY_ID.eq(ACCOUNT_ENTRY.ID))
                .join(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(ACCOUNT_ENTRY_VAT.PARTNER_ID), VAT_CODE.ID.eq(ACCOUNT_ENTRY_VAT.VAT_CODE_ID))
                .where(isOf(partner, account))
                .and(ACCOUNT_ENTRY.VAT.ne(BigDecimal.ZERO))
                .and(between(from, to))
                .orderBy(ACCOUNT_ENTRY.ID, ACCOUNT_ENTRY_VAT.RATE.desc(), VAT_CODE.CODE)
                .fetchGroups(
                        ACCOUNT_ENTRY.ID,
                        row -> new CorrectedVat(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                DecimalForm.amount(row.value5(), account.currency()),
                                DecimalForm.amount(row.value6(), account.currency())));
    }

    private static Condition between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? noCondition() : ACCOUNT_ENTRY.ENTRY_DATE.ge(from))
                .and(to == null ? noCondition() : ACCOUNT_ENTRY.ENTRY_DATE.le(to));
    }

    /** Rows in their order, with what is owed after each. */
    private static final class Reader {

        private final Currency unit;
        private final StatementWords words;
        private final Map<EntryId, List<CorrectedVat>> vat;
        private BigDecimal balance;

        Reader(Currency unit, BigDecimal opening, StatementWords words, Map<EntryId, List<CorrectedVat>> vat) {
            this.unit = unit;
            this.words = words;
            this.vat = vat;
            balance = opening;
        }

        StatementEntry entry(Record row) {
            var amount = DecimalForm.amount(row.get(ACCOUNT_ENTRY.AMOUNT), unit);
            balance = balance.add(amount);
            var number = row.get(INVOICE.NUMBER);
            var reference = row.get(PAYMENT.REFERENCE);
            return new StatementEntry(
                    row.get(ACCOUNT_ENTRY.ID),
                    row.get(ACCOUNT_ENTRY.ENTRY_DATE),
                    row.get(ACCOUNT_ENTRY.KIND),
                    amount,
                    balance,
                    vat.getOrDefault(row.get(ACCOUNT_ENTRY.ID), List.of()),
                    row.get(ACCOUNT_ENTRY.INVOICE_ID),
                    number,
                    row.get(ACCOUNT_ENTRY.PAYMENT_ID),
                    reference,
                    method(row),
                    row.get(ACCOUNT_ENTRY.REASON),
                    row.get(ACCOUNT_ENTRY.UNDOES_ID),
                    row.get(UNDOING.ID) != null,
                    words.describe(row.get(ACCOUNT_ENTRY.KIND), row.get(UNDONE.KIND), number, reference));
        }
    }

    private static @Nullable PaymentMethod method(Record row) {
        return row.get(ACCOUNT_ENTRY.KIND) == EntryKind.PAYMENT
                ? row.get(PAYMENT.METHOD)
                : row.get(ACCOUNT_ENTRY.METHOD);
    }

    /** What is open and what is on account of one account, both zero where nothing was entered. */
    AccountSum of(PartnerId partner, AccountKey account) {
        return sums(partner, isOf(account)).stream().findFirst().orElseGet(() -> {
            var zero = DecimalForm.amount(BigDecimal.ZERO, account.currency());
            return new AccountSum(account.currency().getCurrencyCode(), zero, zero, zero, true);
        });
    }

    /** What is open of one account, by the day on which it is due. */
    Map<LocalDate, BigDecimal> openByDueDate(PartnerId partner, AccountKey account) {
        var open = sum(RECEIVABLE.BALANCE);
        return db.select(RECEIVABLE.DUE_DATE, open)
                .from(RECEIVABLE)
                .where(RECEIVABLE.PARTNER_ID.eq(partner))
                .and(RECEIVABLE.DEBTOR_ID.eq(account.debtor()))
                .and(RECEIVABLE.IS_OPEN.isTrue())
                .and(RECEIVABLE.KIND.eq(ItemKind.INVOICE))
                .and(RECEIVABLE.CURRENCY.eq(account.currency().getCurrencyCode()))
                .groupBy(RECEIVABLE.DUE_DATE)
                .fetchMap(Record2::value1, row -> DecimalForm.amount(row.value2(), account.currency()));
    }

    /** The accounts of a debtor, by currency. */
    List<AccountSum> sums(PartnerId partner, CustomerId debtor) {
        return sums(partner, DEBTOR_ACCOUNT.DEBTOR_ID.eq(debtor));
    }

    /** All accounts, one sum for each currency. */
    List<AccountSum> sums(PartnerId partner) {
        return sums(partner, noCondition());
    }

    private List<AccountSum> sums(PartnerId partner, Condition which) {
        return db.select(
                        DEBTOR_ACCOUNT.CURRENCY,
                        sum(DEBTOR_ACCOUNT.OPEN),
                        sum(DEBTOR_ACCOUNT.ON_ACCOUNT),
                        sum(DEBTOR_ACCOUNT.ENTRIES))
                .from(DEBTOR_ACCOUNT)
                .where(DEBTOR_ACCOUNT.PARTNER_ID.eq(partner))
                .and(which)
                .groupBy(DEBTOR_ACCOUNT.CURRENCY)
                .orderBy(DEBTOR_ACCOUNT.CURRENCY)
                .fetch(row -> {
                    var unit = Currency.getInstance(row.value1());
                    var open = DecimalForm.amount(row.value2(), unit);
                    var onAccount = DecimalForm.amount(row.value3(), unit);
                    var entries = DecimalForm.amount(row.value4(), unit);
                    return new AccountSum(
                            row.value1(),
                            open,
                            onAccount,
                            entries,
                            open.subtract(onAccount).compareTo(entries) == 0);
                });
    }

    private static Condition isOf(AccountKey account) {
        return DEBTOR_ACCOUNT
                .DEBTOR_ID
                .eq(account.debtor())
                .and(DEBTOR_ACCOUNT.CURRENCY.eq(account.currency().getCurrencyCode()));
    }

    private static Condition isOf(PartnerId partner, AccountKey account) {
        return ACCOUNT_ENTRY
                .PARTNER_ID
                .eq(partner)
                .and(ACCOUNT_ENTRY.DEBTOR_ID.eq(account.debtor()))
                .and(ACCOUNT_ENTRY.CURRENCY.eq(account.currency().getCurrencyCode()));
    }
}
