package nl.florijn.invoicing.paper;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.VAT_CODE;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static nl.florijn.partners.settings.JooqSettingColumns.effective;

import java.util.Collection;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What documents show beside the invoice itself. */
@Repository
class JooqDocumentFacts {

    private static final Field<Boolean> LATE_INTEREST_NOTE = effective(CUSTOMER.LATE_INTEREST_NOTE);

    private final DSLContext db;

    JooqDocumentFacts(DSLContext db) {
        this.db = db;
    }

    /** The partner's own sentence per VAT code, where it has one (R18). */
    Map<String, String> clauses(PartnerId partner) {
        return db.select(VAT_CODE.CODE, VAT_CODE.CLAUSE)
                .from(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .and(VAT_CODE.CLAUSE.isNotNull())
                .fetchMap(VAT_CODE.CODE, VAT_CODE.CLAUSE);
    }

    /** The country of each VAT code that is for consumers of one (R20). */
    Map<String, String> ossCountries(PartnerId partner) {
        return db.select(VAT_CODE.CODE, VAT_CODE.OSS_COUNTRY)
                .from(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .and(VAT_CODE.OSS_COUNTRY.isNotNull())
                .fetchMap(VAT_CODE.CODE, VAT_CODE.OSS_COUNTRY);
    }

    /** Those of some debtors whose documents say what is owed by who pays late (R44). */
    Map<CustomerId, LateInterest.Debtor> lateInterest(PartnerId partner, Collection<CustomerId> debtors) {
        return db
                .select(CUSTOMER.ID, CUSTOMER.KIND, CUSTOMER.INTEREST_RATE, LATE_INTEREST_NOTE)
                .from(CUSTOMER.forceIndex("PRIMARY"))
                .straightJoin(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(debtors))
                .fetch()
                .stream()
                .filter(row -> row.get(LATE_INTEREST_NOTE))
                .collect(toMap(
                        row -> row.get(CUSTOMER.ID),
                        row -> new LateInterest.Debtor(row.get(CUSTOMER.KIND), row.get(CUSTOMER.INTEREST_RATE))));
    }

    /** The customer's own address; null: it has none. */
    @Nullable
    String email(PartnerId partner, CustomerId customer) {
        return db.select(CUSTOMER.EMAIL)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(customer))
                .fetchOne(CUSTOMER.EMAIL);
    }

    /** How many copies of each document are printed for a customer (R34). */
    int printCopies(PartnerId partner, CustomerId customer) {
        return requireNonNull(db.select(CUSTOMER.PRINT_COPIES)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(customer))
                .fetchSingle(CUSTOMER.PRINT_COPIES));
    }

    /** Where the services of lines are delivered, when that is not at the customer that holds them. */
    Map<LineId, String> recipients(PartnerId partner, Collection<InvoiceId> invoices) {
        return db.select(INVOICE_LINE.ID, CUSTOMER.NAME)
                .from(INVOICE_LINE.forceIndex("line_of_invoice"))
                .straightJoin(SUBSCRIPTION)
                .on(
                        SUBSCRIPTION.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                        SUBSCRIPTION.ID.eq(INVOICE_LINE.SUBSCRIPTION_ID))
                .straightJoin(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.RECIPIENT_ID))
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(invoices))
                .fetchMap(INVOICE_LINE.ID, CUSTOMER.NAME);
    }
}
