package nl.florijn.accounting;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PARTNER;
import static nl.florijn.partners.settings.JooqSettingColumns.effective;

import java.util.Collection;
import java.util.List;
import nl.florijn.accounting.twinfield.Debtor;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Debtors as they are today, which is how the accounting package is to know them. */
@Repository
class JooqDebtors {

    private static final Field<Integer> TERM_DAYS = effective(CUSTOMER.PAYMENT_TERM_DAYS);

    private final DSLContext db;

    JooqDebtors(DSLContext db) {
        this.db = db;
    }

    /** @param office code of the administration that they are for */
    List<Debtor> load(PartnerId partner, String office, Collection<CustomerId> ids) {
        return db.select(
                        CUSTOMER.NUMBER,
                        CUSTOMER.NAME,
                        TERM_DAYS,
                        CUSTOMER.LINE1,
                        CUSTOMER.POSTCODE,
                        CUSTOMER.CITY,
                        CUSTOMER.COUNTRY,
                        CUSTOMER.PHONE,
                        CUSTOMER.EMAIL,
                        CUSTOMER.VAT_NUMBER,
                        CUSTOMER.CHAMBER_OF_COMMERCE,
                        CUSTOMER.IBAN)
                .from(CUSTOMER.forceIndex("PRIMARY"))
                .straightJoin(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(ids))
                .orderBy(CUSTOMER.ID)
                .fetch(row -> new Debtor(
                        office,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12()));
    }
}
