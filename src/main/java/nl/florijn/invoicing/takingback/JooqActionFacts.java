package nl.florijn.invoicing.takingback;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_DELIVERY;
import static florijn.db.Tables.NUMBER_SERIES;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Optional;
import nl.florijn.customers.CustomerKind;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.sending.DeliveryState;
import nl.florijn.numbering.GivenNumber;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqActionFacts {

    private static final florijn.db.tables.Invoice NOTE = INVOICE.as("note");
    private static final florijn.db.tables.Invoice OTHER = INVOICE.as("other");

    private static final Field<Integer> NOTES = field(select(count())
                    .from(NOTE)
                    .where(NOTE.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                    .and(NOTE.CREDITS_INVOICE_ID.eq(INVOICE.ID)))
            .as("notes");
    private static final Field<BigDecimal> CREDITED = field(select(coalesce(sum(NOTE.TOTAL), inline(BigDecimal.ZERO)))
                    .from(NOTE)
                    .where(NOTE.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                    .and(NOTE.CREDITS_INVOICE_ID.eq(INVOICE.ID)))
            .as("credited");
    private static final Field<Boolean> BY_PEPPOL =
            field(delivery(INVOICE_DELIVERY.DELIVERY.eq(Delivery.PEPPOL))).as("by_peppol");
    private static final Field<Boolean> UNDER_WAY = field(delivery(
                    INVOICE_DELIVERY.STATE.in(DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.UNSURE)))
            .as("under_way");

    private final DSLContext db;

    JooqActionFacts(DSLContext db) {
        this.db = db;
    }

    private static Condition delivery(Condition which) {
        return exists(selectOne()
                .from(INVOICE_DELIVERY)
                .where(INVOICE_DELIVERY.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                .and(INVOICE_DELIVERY.INVOICE_ID.eq(INVOICE.ID))
                .and(which));
    }

    /** Empty when this partner has no such invoice. */
    Optional<ActionFacts> find(PartnerId partner, InvoiceId id) {
        return db.select(
                        INVOICE.asterisk(),
                        RECEIVABLE.BALANCE,
                        RECEIVABLE.AMOUNT,
                        NOTES,
                        CREDITED,
                        BY_PEPPOL,
                        UNDER_WAY)
                .from(INVOICE)
                .leftJoin(RECEIVABLE)
                .on(RECEIVABLE.PARTNER_ID.eq(INVOICE.PARTNER_ID), RECEIVABLE.ID.eq(INVOICE.ID.coerce(Long.class)))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(id))
                .fetchOptional(row -> facts(row, isLast(partner, row)));
    }

    private static ActionFacts facts(Record row, boolean last) {
        var balance = row.get(RECEIVABLE.BALANCE);
        return new ActionFacts(
                row.get(INVOICE.KIND),
                row.get(INVOICE.STATUS),
                row.get(INVOICE.EXPORT_STATE),
                row.get(INVOICE.NUMBER),
                last,
                row.get(INVOICE.DEBTOR_KIND) == CustomerKind.CONSUMER,
                row.get(BY_PEPPOL),
                row.get(UNDER_WAY),
                balance != null && balance.signum() > 0,
                balance != null && balance.compareTo(row.get(RECEIVABLE.AMOUNT)) != 0,
                row.get(NOTES) > 0,
                row.get(CREDITED).compareTo(row.get(INVOICE.TOTAL)) < 0);
    }

    /** As the series stands; whoever deletes looks again under its lock. */
    private boolean isLast(PartnerId partner, Record row) {
        var sequence = row.get(INVOICE.SEQUENCE);
        if (row.get(INVOICE.STATUS) != InvoiceStatus.APPROVED || sequence == null) {
            return false;
        }
        var series = row.get(INVOICE.SERIES_CODE);
        return db.fetchExists(
                        NUMBER_SERIES,
                        NUMBER_SERIES.PARTNER_ID.eq(partner),
                        NUMBER_SERIES.CODE.eq(series),
                        NUMBER_SERIES.PATTERN.isNotNull(),
                        NUMBER_SERIES.NEXT_NUMBER.eq(sequence + 1),
                        NUMBER_SERIES.LAST_DATE.eq(row.get(INVOICE.INVOICE_DATE)))
                && !db.fetchExists(
                        OTHER,
                        OTHER.PARTNER_ID.eq(partner),
                        OTHER.SERIES_CODE.eq(series),
                        OTHER.INVOICE_DATE.gt(row.get(INVOICE.INVOICE_DATE)));
    }

    /** Of its number within its series; null on a draft. */
    @Nullable
    Long sequence(PartnerId partner, InvoiceId id) {
        return db.select(INVOICE.SEQUENCE)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(id))
                .fetchOne(INVOICE.SEQUENCE);
    }

    /** The number that a series gave before that of an invoice; empty when that was its first. */
    Optional<GivenNumber> before(PartnerId partner, SeriesCode series, InvoiceId id) {
        return db.select(INVOICE.SEQUENCE, INVOICE.INVOICE_DATE)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.SERIES_CODE.eq(series))
                .and(INVOICE.ID.ne(id))
                .orderBy(INVOICE.INVOICE_DATE.desc(), INVOICE.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(row -> new GivenNumber(coalesced(row.value1()), row.value2()));
    }

    private static long coalesced(@Nullable Long sequence) {
        return sequence == null ? 0 : sequence;
    }
}
