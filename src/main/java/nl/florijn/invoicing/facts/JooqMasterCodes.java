package nl.florijn.invoicing.facts;

import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.VAT_CODE;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Codes of what lines refer to. */
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

    /** What accounts are called now. */
    public Map<LedgerAccountId, String> ledgerAccounts(PartnerId partner, Collection<LedgerAccountId> ids) {
        return db.select(LEDGER_ACCOUNT.ID, LEDGER_ACCOUNT.CODE)
                .from(LEDGER_ACCOUNT)
                .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                .and(LEDGER_ACCOUNT.ID.in(ids))
                .fetchMap(LEDGER_ACCOUNT.ID, LEDGER_ACCOUNT.CODE);
    }
}
