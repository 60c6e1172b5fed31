package nl.florijn.partners.settings;

import static florijn.db.Tables.PARTNER;

import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqPaymentSetups {

    private final DSLContext db;

    JooqPaymentSetups(DSLContext db) {
        this.db = db;
    }

    Optional<StoredPaymentSetup> find(PartnerId partner) {
        return db.select(PARTNER.REFERENCE_SCHEME, PARTNER.VERSION)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchOptional(row -> new StoredPaymentSetup(new PaymentSetup(row.value1()), row.value2()));
    }

    /** Whether the partner still had this version and was changed. */
    boolean change(PartnerId partner, int version, PaymentSetup setup) {
        return db.update(PARTNER)
                        .set(PARTNER.REFERENCE_SCHEME, setup.reference())
                        .set(PARTNER.VERSION, PARTNER.VERSION.plus(1))
                        .where(PARTNER.PARTNER_ID.eq(partner))
                        .and(PARTNER.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
