package nl.florijn.invoicing.facts;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/**
 * Debtors of which one was billed for a customer that another one pays for now. What changes on those days is for the
 * former one (R7), so that a run must not bill them apart (R11).
 */
@Repository
public class JooqLinkedDebtors {

    // An entry without line keeps its terms itself, see WaivedTerms.
    private static final Field<CustomerId> BILLED_TO = coalesce(
            INVOICE.DEBTOR_ID,
            field(
                    "cast(json_value({0}, '$.terms.debtorId') as signed)",
                    CUSTOMER.ID.getDataType(), BILLED_PERIOD.WAIVED_TERMS));

    private final DSLContext db;

    JooqLinkedDebtors(DSLContext db) {
        this.db = db;
    }

    /** Those that a run may have to correct, each once: where something changed on days billed to another. */
    public List<CustomerId> find(PartnerId partner, BillingRunRequest request) {
        return db
                .selectDistinct(CUSTOMER.PAYER_ID, BILLED_TO, BROUGHT_OVER.DEBTOR_ID)
                .from(SUBSCRIPTION.forceIndex("PRIMARY"))
                .straightJoin(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .leftJoin(BILLED_PERIOD)
                .on(
                        BILLED_PERIOD.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID),
                        BILLED_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .leftJoin(INVOICE_LINE)
                .on(INVOICE_LINE.PARTNER_ID.eq(BILLED_PERIOD.PARTNER_ID), INVOICE_LINE.ID.eq(BILLED_PERIOD.LINE_ID))
                .leftJoin(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .leftJoin(BROUGHT_OVER)
                .on(
                        BROUGHT_OVER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID),
                        BROUGHT_OVER.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .where(isChanged(partner, request))
                .and(BILLED_TO.ne(CUSTOMER.PAYER_ID).or(BROUGHT_OVER.DEBTOR_ID.ne(CUSTOMER.PAYER_ID)))
                .fetch()
                .stream()
                .flatMap(link -> Stream.of(link.value1(), link.value2(), link.value3()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Condition isChanged(PartnerId partner, BillingRunRequest request) {
        var changed = SUBSCRIPTION.PARTNER_ID.eq(partner).and(SUBSCRIPTION.DUE_FROM.eq(SubscriptionState.AT_ONCE));
        var named = request.subscriptionIds();
        return named == null ? changed : changed.and(SUBSCRIPTION.ID.in(named));
    }
}
