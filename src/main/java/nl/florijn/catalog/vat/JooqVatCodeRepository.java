package nl.florijn.catalog.vat;

import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.VAT_CODE;
import static florijn.db.Tables.VAT_RATE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqVatCodeRepository {

    private static final OrderMade MADE = OrderMade.of(VAT_CODE.CREATED_AT, VAT_CODE.ID);

    private static final Columns<VatCodeDetails> DETAILS = new Columns<VatCodeDetails>()
            .with(VAT_CODE.CODE, VatCodeDetails::code)
            .with(VAT_CODE.NAME, VatCodeDetails::name)
            .with(VAT_CODE.CATEGORY, VatCodeDetails::category)
            .with(VAT_CODE.REVERSE_CHARGE, VatCodeDetails::reverseCharge)
            .with(VAT_CODE.CLAUSE, VatCodeDetails::clause)
            .with(VAT_CODE.ACCOUNTING_CODE, VatCodeDetails::accountingCode);

    private final DSLContext db;

    JooqVatCodeRepository(DSLContext db) {
        this.db = db;
    }

    List<VatCode> list(PartnerId partner, PageRequest page) {
        return codes(partner, MADE.after(page.afterMade()), page.fetchSize());
    }

    List<VatCode> all(PartnerId partner) {
        return codes(partner, noCondition(), Integer.MAX_VALUE);
    }

    Optional<VatCode> find(PartnerId partner, VatCodeId id) {
        return codes(partner, VAT_CODE.ID.eq(id), 1).stream().findFirst();
    }

    Map<String, VatCodeId> idsByCode(PartnerId partner) {
        return db.select(VAT_CODE.CODE, VAT_CODE.ID)
                .from(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .fetchMap(VAT_CODE.CODE, VAT_CODE.ID);
    }

    /** @param ossCountry null: of no country */
    void add(
            PartnerId partner,
            VatCodeId id,
            VatCodeDetails details,
            @Nullable String ossCountry,
            LedgerAccountId account,
            Instant now) {
        db.insertInto(VAT_CODE)
                .set(VAT_CODE.PARTNER_ID, partner)
                .set(VAT_CODE.ID, id)
                .set(DETAILS.of(details))
                .set(VAT_CODE.OSS_COUNTRY, ossCountry)
                .set(VAT_CODE.LEDGER_ACCOUNT_ID, account)
                .set(VAT_CODE.CREATED_AT, now)
                .execute();
    }

    /** Whether the code still had this version and was changed. */
    boolean change(PartnerId partner, VatCodeId id, int version, VatCodeDetails details, LedgerAccountId account) {
        return db.update(VAT_CODE)
                        .set(DETAILS.of(details))
                        .set(VAT_CODE.LEDGER_ACCOUNT_ID, account)
                        .set(VAT_CODE.VERSION, VAT_CODE.VERSION.plus(1))
                        .where(VAT_CODE.PARTNER_ID.eq(partner))
                        .and(VAT_CODE.ID.eq(id))
                        .and(VAT_CODE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void replaceRates(PartnerId partner, VatCodeId id, List<VatRate> rates) {
        db.deleteFrom(VAT_RATE)
                .where(VAT_RATE.PARTNER_ID.eq(partner))
                .and(VAT_RATE.VAT_CODE_ID.eq(id))
                .execute();
        if (rates.isEmpty()) {
            return;
        }
        db.insertInto(VAT_RATE, VAT_RATE.PARTNER_ID, VAT_RATE.VAT_CODE_ID, VAT_RATE.VALID_FROM, VAT_RATE.RATE)
                .valuesOfRows(rates.stream()
                        .map(dated -> row(partner, id, dated.from(), dated.rate()))
                        .toList())
                .execute();
    }

    /** Locks its row, when there is one. */
    void lock(PartnerId partner, VatCodeId id) {
        db.select(VAT_CODE.ID)
                .from(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .and(VAT_CODE.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    void delete(PartnerId partner, VatCodeId id) {
        replaceRates(partner, id, List.of());
        db.deleteFrom(VAT_CODE)
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .and(VAT_CODE.ID.eq(id))
                .execute();
    }

    private List<VatCode> codes(PartnerId partner, Condition condition, int limit) {
        var rows = db.select(VAT_CODE.asterisk(), LEDGER_ACCOUNT.CODE)
                .from(VAT_CODE)
                .join(LEDGER_ACCOUNT)
                .on(LEDGER_ACCOUNT.PARTNER_ID.eq(VAT_CODE.PARTNER_ID), LEDGER_ACCOUNT.ID.eq(VAT_CODE.LEDGER_ACCOUNT_ID))
                .where(VAT_CODE.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(MADE.oldestFirst())
                .limit(limit)
                .fetch();
        var rates = rates(partner, rows.getValues(VAT_CODE.ID));
        return rows.map(code -> code(code, rates.getOrDefault(code.get(VAT_CODE.ID), List.of())));
    }

    private Map<VatCodeId, List<VatRate>> rates(PartnerId partner, Collection<VatCodeId> codes) {
        return db.select(VAT_RATE.VAT_CODE_ID, VAT_RATE.VALID_FROM, VAT_RATE.RATE)
                .from(VAT_RATE)
                .where(VAT_RATE.PARTNER_ID.eq(partner))
                .and(VAT_RATE.VAT_CODE_ID.in(codes))
                .orderBy(VAT_RATE.VALID_FROM)
                .fetchGroups(row -> row.value1(), row -> new VatRate(row.value2(), row.value3()));
    }

    private static VatCode code(Record row, List<VatRate> own) {
        var ossCountry = row.get(VAT_CODE.OSS_COUNTRY);
        var rates = ossCountry == null ? own : StandardRates.of(ossCountry);
        return new VatCode(
                row.get(VAT_CODE.ID),
                new VatCodeDetails(
                        row.get(VAT_CODE.CODE),
                        row.get(VAT_CODE.NAME),
                        row.get(VAT_CODE.CATEGORY),
                        row.get(VAT_CODE.REVERSE_CHARGE),
                        null,
                        rates,
                        row.get(VAT_CODE.CLAUSE),
                        row.get(LEDGER_ACCOUNT.CODE),
                        row.get(VAT_CODE.ACCOUNTING_CODE)),
                ossCountry,
                row.get(VAT_CODE.CREATED_AT),
                row.get(VAT_CODE.VERSION));
    }
}
