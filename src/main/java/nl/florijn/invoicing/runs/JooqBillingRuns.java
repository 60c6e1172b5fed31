package nl.florijn.invoicing.runs;

import static florijn.db.Tables.BILLING_RUN;
import static florijn.db.Tables.BILLING_RUN_FAILURE;
import static florijn.db.Tables.CUSTOMER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.florijn.billing.Failure;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.Made;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class JooqBillingRuns {

    private static final OrderMade MADE = OrderMade.of(BILLING_RUN.CREATED_AT, BILLING_RUN.ID);

    /** What is kept of a run beside its job. */
    record Row(
            JobId id,
            LocalDate runDate,
            @Nullable LocalDate scheduledDate,
            @Nullable LocalDate until,
            Instant createdAt) {}

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqBillingRuns(DSLContext db) {
        this.db = db;
    }

    /** @param scheduled whether this is the run of the month; the database refuses a second one of the same date */
    void add(PartnerId partner, JobId id, BillingRunRequest request, boolean scheduled) {
        db.insertInto(BILLING_RUN)
                .set(BILLING_RUN.PARTNER_ID, partner)
                .set(BILLING_RUN.ID, id)
                .set(BILLING_RUN.RUN_DATE, request.runDate())
                .set(BILLING_RUN.SCHEDULED_DATE, scheduled ? request.runDate() : null)
                .set(BILLING_RUN.UNTIL_DATE, request.until())
                .set(BILLING_RUN.CREATED_AT, clock.instant())
                .execute();
    }

    public Optional<Row> find(PartnerId partner, JobId id) {
        return rows().where(BILLING_RUN.PARTNER_ID.eq(partner))
                .and(BILLING_RUN.ID.eq(id))
                .fetchOptional(Records.mapping(Row::new));
    }

    List<Row> latest(PartnerId partner, @Nullable Made before, int limit) {
        return rows().where(BILLING_RUN.PARTNER_ID.eq(partner))
                .and(MADE.before(before))
                .orderBy(MADE.newestFirst())
                .limit(limit)
                .fetch(Records.mapping(Row::new));
    }

    private SelectJoinStep<Record5<JobId, LocalDate, LocalDate, LocalDate, Instant>> rows() {
        return db.select(
                        BILLING_RUN.ID,
                        BILLING_RUN.RUN_DATE,
                        BILLING_RUN.SCHEDULED_DATE,
                        BILLING_RUN.UNTIL_DATE,
                        BILLING_RUN.CREATED_AT)
                .from(BILLING_RUN);
    }

    void addFailures(PartnerId partner, JobId run, List<Failure> failures) {
        for (var failure : failures) {
            db.insertInto(BILLING_RUN_FAILURE)
                    .set(BILLING_RUN_FAILURE.PARTNER_ID, partner)
                    .set(BILLING_RUN_FAILURE.RUN_ID, run)
                    .set(BILLING_RUN_FAILURE.CUSTOMER_ID, new CustomerId(failure.customerId()))
                    .set(BILLING_RUN_FAILURE.CODE, failure.code())
                    .set(BILLING_RUN_FAILURE.DETAIL, failure.detail())
                    .execute();
        }
    }

    /** A debtor that something unforeseen kept from being billed. */
    void addIncident(PartnerId partner, JobId run, CustomerId debtor, Incident incident) {
        db.insertInto(BILLING_RUN_FAILURE)
                .set(BILLING_RUN_FAILURE.PARTNER_ID, partner)
                .set(BILLING_RUN_FAILURE.RUN_ID, run)
                .set(BILLING_RUN_FAILURE.CUSTOMER_ID, debtor)
                .set(BILLING_RUN_FAILURE.CODE, Failure.Code.UNFORESEEN)
                .set(BILLING_RUN_FAILURE.DETAIL, incident.sentence())
                .set(BILLING_RUN_FAILURE.INCIDENT, incident.id())
                .execute();
    }

    /** By name. */
    List<RunFailure> failures(PartnerId partner, JobId run, int limit) {
        return db.select(
                        BILLING_RUN_FAILURE.CUSTOMER_ID,
                        CUSTOMER.NAME,
                        BILLING_RUN_FAILURE.CODE,
                        BILLING_RUN_FAILURE.DETAIL,
                        BILLING_RUN_FAILURE.INCIDENT)
                .from(BILLING_RUN_FAILURE)
                .join(CUSTOMER)
                .on(
                        CUSTOMER.PARTNER_ID.eq(BILLING_RUN_FAILURE.PARTNER_ID),
                        CUSTOMER.ID.eq(BILLING_RUN_FAILURE.CUSTOMER_ID))
                .where(BILLING_RUN_FAILURE.PARTNER_ID.eq(partner))
                .and(BILLING_RUN_FAILURE.RUN_ID.eq(run))
                .orderBy(CUSTOMER.NAME, CUSTOMER.ID)
                .limit(limit)
                .fetch(Records.mapping(RunFailure::new));
    }

    /** All of them. */
    List<CustomerId> failed(PartnerId partner, JobId run) {
        return db.select(BILLING_RUN_FAILURE.CUSTOMER_ID)
                .from(BILLING_RUN_FAILURE)
                .where(BILLING_RUN_FAILURE.PARTNER_ID.eq(partner))
                .and(BILLING_RUN_FAILURE.RUN_ID.eq(run))
                .orderBy(BILLING_RUN_FAILURE.CUSTOMER_ID)
                .fetch(BILLING_RUN_FAILURE.CUSTOMER_ID);
    }

    int countFailed(PartnerId partner, JobId run) {
        return db.fetchCount(
                BILLING_RUN_FAILURE, BILLING_RUN_FAILURE.PARTNER_ID.eq(partner), BILLING_RUN_FAILURE.RUN_ID.eq(run));
    }
}
