package nl.florijn.receivables.statements;

import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.ItemKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqBalances {

    private final DSLContext db;

    JooqBalances(DSLContext db) {
        this.db = db;
    }

    Map<CustomerId, List<DebtorBalance>> of(PartnerId partner, Collection<CustomerId> debtors, LocalDate today) {
        var overdue = overdue(partner, debtors, today);
        return db
                .selectFrom(DEBTOR_ACCOUNT)
                .where(DEBTOR_ACCOUNT.PARTNER_ID.eq(partner))
                .and(DEBTOR_ACCOUNT.DEBTOR_ID.in(debtors))
                .orderBy(DEBTOR_ACCOUNT.DEBTOR_ID, DEBTOR_ACCOUNT.CURRENCY)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getDebtorId(),
                        Collectors.mapping(
                                row -> {
                                    var unit = Currency.getInstance(row.getCurrency());
                                    var late = overdue.getOrDefault(
                                            new AccountKey(row.getDebtorId(), unit), BigDecimal.ZERO);
                                    return new DebtorBalance(
                                            row.getCurrency(),
                                            DecimalForm.amount(row.getOpen(), unit),
                                            DecimalForm.amount(late, unit),
                                            DecimalForm.amount(row.getOnAccount(), unit));
                                },
                                Collectors.toList())));
    }

    List<OwedSum> sums(PartnerId partner, LocalDate today) {
        var open = sum(RECEIVABLE.BALANCE);
        var late = sum(when(RECEIVABLE.DUE_DATE.lt(today), RECEIVABLE.BALANCE).otherwise(BigDecimal.ZERO));
        return db.select(RECEIVABLE.CURRENCY, open, late)
                .from(RECEIVABLE)
                .where(RECEIVABLE.PARTNER_ID.eq(partner))
                .and(RECEIVABLE.IS_OPEN.isTrue())
                .and(RECEIVABLE.KIND.eq(ItemKind.INVOICE))
                .groupBy(RECEIVABLE.CURRENCY)
                .orderBy(RECEIVABLE.CURRENCY)
                .fetch(row -> {
                    var unit = Currency.getInstance(row.value1());
                    return new OwedSum(
                            row.value1(),
                            DecimalForm.amount(row.value2(), unit),
                            DecimalForm.amount(row.value3(), unit));
                });
    }

    private Map<AccountKey, BigDecimal> overdue(PartnerId partner, Collection<CustomerId> debtors, LocalDate today) {
        var open = sum(RECEIVABLE.BALANCE);
        return db.select(RECEIVABLE.DEBTOR_ID, RECEIVABLE.CURRENCY, open)
                .from(RECEIVABLE)
                .where(RECEIVABLE.PARTNER_ID.eq(partner))
                .and(RECEIVABLE.DEBTOR_ID.in(debtors))
                .and(RECEIVABLE.IS_OPEN.isTrue())
                .and(RECEIVABLE.KIND.eq(ItemKind.INVOICE))
                .and(RECEIVABLE.DUE_DATE.lt(today))
                .groupBy(RECEIVABLE.DEBTOR_ID, RECEIVABLE.CURRENCY)
                .fetchMap(row -> new AccountKey(row.value1(), Currency.getInstance(row.value2())), row -> row.value3());
    }
}
