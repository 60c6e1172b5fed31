package nl.florijn.customers.vies;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.VAT_CHECK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import florijn.db.tables.records.VatCheckRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.vies.VatChecks.NumberOfCustomer;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqVatChecks {

    private static final OrderMade MADE = OrderMade.of(VAT_CHECK.CHECKED_AT, VAT_CHECK.ID);
    /** Only a yes or no counts. */
    private static final Condition DECIDED = VAT_CHECK.STATE.ne(VatCheckState.UNKNOWN);
    /** Of the number that the customer has now. */
    private static final Condition OF_NUMBER = VAT_CHECK
            .PARTNER_ID
            .eq(CUSTOMER.PARTNER_ID)
            .and(VAT_CHECK.CUSTOMER_ID.eq(CUSTOMER.ID))
            .and(VAT_CHECK.VAT_NUMBER.eq(CUSTOMER.VAT_NUMBER));

    private static final int COMPARED = 2;

    private final DSLContext db;

    JooqVatChecks(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, CustomerId customer, VatCheck check, @Nullable String requester) {
        db.insertInto(VAT_CHECK)
                .set(VAT_CHECK.PARTNER_ID, partner)
                .set(VAT_CHECK.ID, check.id())
                .set(VAT_CHECK.CUSTOMER_ID, customer)
                .set(VAT_CHECK.VAT_NUMBER, check.vatNumber())
                .set(VAT_CHECK.STATE, check.state())
                .set(VAT_CHECK.CHECKED_AT, check.checkedAt())
                .set(VAT_CHECK.CHECKED_BY, check.checkedBy())
                .set(VAT_CHECK.REQUESTER, requester)
                .set(VAT_CHECK.CONSULTATION_NUMBER, check.consultationNumber())
                .set(VAT_CHECK.NAME, check.name())
                .set(VAT_CHECK.ADDRESS, check.address())
                .set(VAT_CHECK.REASON, check.reason())
                .execute();
    }

    /** The newest that came to something, else the newest. */
    Optional<VatCheck> newest(PartnerId partner, CustomerId customer, String number) {
        return db.selectFrom(VAT_CHECK)
                .where(VAT_CHECK.PARTNER_ID.eq(partner))
                .and(VAT_CHECK.CUSTOMER_ID.eq(customer))
                .and(VAT_CHECK.VAT_NUMBER.eq(number))
                .orderBy(field(DECIDED).desc(), VAT_CHECK.CHECKED_AT.desc(), VAT_CHECK.ID.desc())
                .limit(1)
                .fetchOptional(JooqVatChecks::check);
    }

    List<VatCheck> list(PartnerId partner, CustomerId customer, PageRequest page) {
        return db.selectFrom(VAT_CHECK)
                .where(VAT_CHECK.PARTNER_ID.eq(partner))
                .and(VAT_CHECK.CUSTOMER_ID.eq(customer))
                .and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch(JooqVatChecks::check);
    }

    Map<CustomerId, VatVerdict> verdicts(PartnerId partner, Collection<CustomerId> debtors) {
        var recency = rowNumber()
                .over()
                .partitionBy(VAT_CHECK.CUSTOMER_ID)
                .orderBy(VAT_CHECK.CHECKED_AT.desc(), VAT_CHECK.ID.desc())
                .as("recency");
        var ranked = select(VAT_CHECK.CUSTOMER_ID, VAT_CHECK.STATE, recency)
                .from(VAT_CHECK)
                .join(CUSTOMER)
                .on(OF_NUMBER)
                .where(VAT_CHECK.PARTNER_ID.eq(partner))
                .and(VAT_CHECK.CUSTOMER_ID.in(debtors))
                .and(DECIDED)
                .asTable("ranked");
        var customer = field(name("customer_id"), VAT_CHECK.CUSTOMER_ID.getDataType());
        var place = field(name("recency"), Integer.class);
        return db
                .select(customer, field(name("state"), VAT_CHECK.STATE.getDataType()))
                .from(ranked)
                .where(place.le(COMPARED))
                .orderBy(customer, place)
                .fetchGroups(row -> row.value1(), row -> row.value2())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, states -> verdict(states.getValue())));
    }

    /** Whose customers have numbers to be asked about. Without a partner: it finds them. */
    List<PartnerId> partnersDue(Due due) {
        return db.selectDistinct(CUSTOMER.PARTNER_ID)
                .from(CUSTOMER)
                .where(isDue(due))
                .fetch(CUSTOMER.PARTNER_ID);
    }

    /** Those that were never asked about first, then those that wait longest. */
    List<NumberOfCustomer> due(PartnerId partner, Due due, int most) {
        var lastAsked = field(select(max(VAT_CHECK.CHECKED_AT)).from(VAT_CHECK).where(OF_NUMBER));
        return db.select(CUSTOMER.ID, CUSTOMER.VAT_NUMBER)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(isDue(due))
                .orderBy(lastAsked, CUSTOMER.ID)
                .limit(most)
                .fetch(row -> new NumberOfCustomer(row.value1(), row.value2()));
    }

    /**
     * Which numbers are to be asked about.
     *
     * @param verdictsUntil what was decided by then is too old
     * @param askedUntil who was asked about later had its turn
     * @param closed prefixes of countries that do not answer now
     */
    record Due(Instant verdictsUntil, Instant askedUntil, Collection<String> closed) {}

    private static Condition isDue(Due due) {
        return CUSTOMER.VAT_NUMBER
                .isNotNull()
                .and(left(CUSTOMER.VAT_NUMBER, 2).notIn(due.closed()))
                .and(not(exists(selectOne()
                        .from(VAT_CHECK)
                        .where(OF_NUMBER)
                        .and(VAT_CHECK
                                .CHECKED_AT
                                .gt(due.askedUntil())
                                .or(DECIDED.and(VAT_CHECK.CHECKED_AT.gt(due.verdictsUntil())))))));
    }

    private static VatVerdict verdict(List<VatCheckState> newestFirst) {
        return new VatVerdict(newestFirst.getFirst(), newestFirst.size() == 1 ? null : newestFirst.getLast());
    }

    private static VatCheck check(VatCheckRecord row) {
        return new VatCheck(
                row.getId(),
                row.getVatNumber(),
                row.getState(),
                row.getCheckedAt(),
                row.getCheckedBy(),
                row.getConsultationNumber(),
                row.getName(),
                row.getAddress(),
                row.getReason());
    }
}
