package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.customers.CustomerFilter.Owing;
import org.jooq.Condition;

/** Finds customers by what stands on their accounts. */
final class JooqOwing {

    private JooqOwing() {}

    /** For queries on {@code CUSTOMER}. */
    static Condition owes(Owing owing, LocalDate today) {
        return switch (owing) {
            case OPEN -> hasOpen();
            case NOTHING -> not(hasOpen());
            case OVERDUE ->
                exists(selectOne()
                        .from(RECEIVABLE)
                        .where(RECEIVABLE.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                        .and(RECEIVABLE.DEBTOR_ID.eq(CUSTOMER.ID))
                        .and(RECEIVABLE.IS_OPEN.isTrue())
                        .and(RECEIVABLE.BALANCE.gt(BigDecimal.ZERO))
                        .and(RECEIVABLE.DUE_DATE.lt(today)));
        };
    }

    private static Condition hasOpen() {
        return exists(selectOne()
                .from(DEBTOR_ACCOUNT)
                .where(DEBTOR_ACCOUNT.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .and(DEBTOR_ACCOUNT.DEBTOR_ID.eq(CUSTOMER.ID))
                .and(DEBTOR_ACCOUNT.OPEN.gt(BigDecimal.ZERO)));
    }
}
