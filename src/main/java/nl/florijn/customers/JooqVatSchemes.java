package nl.florijn.customers;

import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.VAT_CODE;

import java.util.Map;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** By which schemes the debtors of a partner are taxed; who is exempt (R21) has none. */
@Repository
public class JooqVatSchemes {

    private final DSLContext db;

    JooqVatSchemes(DSLContext db) {
        this.db = db;
    }

    public VatSchemes of(PartnerId partner) {
        var row = db.select(PARTNER.COUNTRY, PARTNER.VAT_EXEMPT, PARTNER.CO_CONTRACTOR_VAT_CODE_ID, PARTNER.OSS)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("partner " + partner));
        var country = row.get(PARTNER.COUNTRY);
        return row.get(PARTNER.VAT_EXEMPT)
                ? new VatSchemes(country, null, Map.of())
                : new VatSchemes(country, row.get(PARTNER.CO_CONTRACTOR_VAT_CODE_ID), oss(partner, row));
    }

    private Map<String, VatCodeId> oss(PartnerId partner, Record row) {
        return row.get(PARTNER.OSS)
                ? db.select(VAT_CODE.OSS_COUNTRY, VAT_CODE.ID)
                        .from(VAT_CODE)
                        .where(VAT_CODE.PARTNER_ID.eq(partner))
                        .and(VAT_CODE.OSS_COUNTRY.isNotNull())
                        .fetchMap(VAT_CODE.OSS_COUNTRY, VAT_CODE.ID)
                : Map.of();
    }
}
