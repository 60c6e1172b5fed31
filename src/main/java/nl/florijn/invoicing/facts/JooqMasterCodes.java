package nl.florijn.invoicing.facts;

import static florijn.db.Tables.VAT_CODE;

import java.util.Optional;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds by code what lines refer to. */
@Repository
public class JooqMasterCodes {

    private final DSLContext db;

    JooqMasterCodes(DSLContext db) {
        this.db = db;
    }

    public Optional<VatCodeId> vatCode(PartnerId partner, String code) {
        return db.select(VAT_CODE.ID)
                .from(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .and(VAT_CODE.CODE.eq(code))
                .fetchOptional(VAT_CODE.ID);
    }
}
