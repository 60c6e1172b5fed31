package nl.florijn.partners.settings;

import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.VAT_CODE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;

import florijn.db.tables.records.PartnerRecord;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqSettingsRepository {

    private static final String USUAL_LOCALE = requireNonNull(BillingSettings.SYSTEM.locale());

    private static final florijn.db.tables.LedgerAccount SURCHARGE_ACCOUNT = LEDGER_ACCOUNT.as("surcharge_account");

    private static final florijn.db.tables.VatCode CREDIT_VAT_CODE = VAT_CODE.as("credit_vat_code");

    private static final florijn.db.tables.VatCode CO_CONTRACTOR_VAT_CODE = VAT_CODE.as("co_contractor_vat_code");

    private final DSLContext db;

    JooqSettingsRepository(DSLContext db) {
        this.db = db;
    }

    Optional<OwnSettings> find(PartnerId partner) {
        return db.select(
                        PARTNER.asterisk(),
                        VAT_CODE.CODE,
                        LEDGER_ACCOUNT.CODE,
                        SURCHARGE_ACCOUNT.CODE,
                        CREDIT_VAT_CODE.CODE,
                        CO_CONTRACTOR_VAT_CODE.CODE,
                        LAYOUT.CODE)
                .from(PARTNER)
                .leftJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(PARTNER.PARTNER_ID), VAT_CODE.ID.eq(PARTNER.DEFAULT_VAT_CODE_ID))
                .leftJoin(LEDGER_ACCOUNT)
                .on(LEDGER_ACCOUNT.PARTNER_ID.eq(PARTNER.PARTNER_ID), LEDGER_ACCOUNT.ID.eq(PARTNER.DEFAULT_ACCOUNT_ID))
                .leftJoin(SURCHARGE_ACCOUNT)
                .on(
                        SURCHARGE_ACCOUNT.PARTNER_ID.eq(PARTNER.PARTNER_ID),
                        SURCHARGE_ACCOUNT.ID.eq(PARTNER.SURCHARGE_ACCOUNT_ID))
                .leftJoin(CREDIT_VAT_CODE)
                .on(
                        CREDIT_VAT_CODE.PARTNER_ID.eq(PARTNER.PARTNER_ID),
                        CREDIT_VAT_CODE.ID.eq(PARTNER.CREDIT_SURCHARGE_VAT_CODE_ID))
                .leftJoin(CO_CONTRACTOR_VAT_CODE)
                .on(
                        CO_CONTRACTOR_VAT_CODE.PARTNER_ID.eq(PARTNER.PARTNER_ID),
                        CO_CONTRACTOR_VAT_CODE.ID.eq(PARTNER.CO_CONTRACTOR_VAT_CODE_ID))
                .leftJoin(LAYOUT)
                .on(LAYOUT.PARTNER_ID.eq(PARTNER.PARTNER_ID), LAYOUT.ID.eq(PARTNER.LAYOUT_ID))
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchOptional(JooqSettingsRepository::settings);
    }

    /** Whether the partner still had this version and was changed. */
    boolean change(PartnerId partner, int version, OwnSettings settings) {
        var billing = settings.billing();
        var surcharge = settings.surcharge();
        var row = new PartnerRecord();
        JooqSettingColumns.write(withLocale(billing), row);
        return db.update(PARTNER)
                        .set(row)
                        .set(
                                PARTNER.LAYOUT_ID,
                                idOf(partner, LAYOUT.ID, LAYOUT.PARTNER_ID, LAYOUT.CODE, billing.layout()))
                        .set(PARTNER.CREDIT_LIMIT_BLOCKS, settings.creditLimitBlocks())
                        .set(PARTNER.PAYMENT_DIFFERENCE, settings.paymentDifference())
                        .set(PARTNER.FOUR_EYES, settings.fourEyes())
                        .set(PARTNER.VAT_EXEMPT, settings.vatExempt())
                        .set(
                                PARTNER.CO_CONTRACTOR_VAT_CODE_ID,
                                idOf(
                                        partner,
                                        VAT_CODE.ID,
                                        VAT_CODE.PARTNER_ID,
                                        VAT_CODE.CODE,
                                        settings.vat().coContractorVatCode()))
                        .set(PARTNER.OSS, settings.vat().oss())
                        .set(PARTNER.AMOUNTS_WITH_VAT, settings.vat().amountsWithVat())
                        .set(
                                PARTNER.DEFAULT_VAT_CODE_ID,
                                idOf(partner, VAT_CODE.ID, VAT_CODE.PARTNER_ID, VAT_CODE.CODE, settings.vatCode()))
                        .set(
                                PARTNER.DEFAULT_ACCOUNT_ID,
                                idOf(
                                        partner,
                                        LEDGER_ACCOUNT.ID,
                                        LEDGER_ACCOUNT.PARTNER_ID,
                                        LEDGER_ACCOUNT.CODE,
                                        settings.ledgerAccount()))
                        .set(PARTNER.G_ACCOUNT_IBAN, settings.gAccountIban())
                        .set(
                                PARTNER.CREDIT_SURCHARGE_VAT_CODE_ID,
                                idOf(
                                        partner,
                                        VAT_CODE.ID,
                                        VAT_CODE.PARTNER_ID,
                                        VAT_CODE.CODE,
                                        surcharge.creditSurchargeVatCode()))
                        .set(PARTNER.SURCHARGE_TEXT, surcharge.surchargeText())
                        .set(
                                PARTNER.SURCHARGE_ACCOUNT_ID,
                                idOf(
                                        partner,
                                        LEDGER_ACCOUNT.ID,
                                        LEDGER_ACCOUNT.PARTNER_ID,
                                        LEDGER_ACCOUNT.CODE,
                                        surcharge.surchargeLedgerAccount()))
                        .set(PARTNER.SURCHARGE_SPELLED, surcharge.surchargeSpelled())
                        .set(PARTNER.SURCHARGE_ON_CREDIT_NOTES, surcharge.surchargeOnCreditNotes())
                        .set(PARTNER.RUN_HOUR, settings.runHour())
                        .set(PARTNER.NEXT_RUN_DATE, settings.nextRunDate())
                        .set(PARTNER.VERSION, PARTNER.VERSION.plus(1))
                        .where(PARTNER.PARTNER_ID.eq(partner))
                        .and(PARTNER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void preset(PartnerId partner, @Nullable String vatCode, String exemptVatCode, String ledgerAccount) {
        db.update(PARTNER)
                .set(
                        PARTNER.DEFAULT_VAT_CODE_ID,
                        idOf(partner, VAT_CODE.ID, VAT_CODE.PARTNER_ID, VAT_CODE.CODE, vatCode))
                .set(
                        PARTNER.CREDIT_SURCHARGE_VAT_CODE_ID,
                        idOf(partner, VAT_CODE.ID, VAT_CODE.PARTNER_ID, VAT_CODE.CODE, exemptVatCode))
                .set(
                        PARTNER.DEFAULT_ACCOUNT_ID,
                        idOf(partner, LEDGER_ACCOUNT.ID, LEDGER_ACCOUNT.PARTNER_ID, LEDGER_ACCOUNT.CODE, ledgerAccount))
                .where(PARTNER.PARTNER_ID.eq(partner))
                .execute();
    }

    boolean knowsVatCode(PartnerId partner, String code) {
        return db.fetchExists(VAT_CODE, VAT_CODE.PARTNER_ID.eq(partner), VAT_CODE.CODE.eq(code));
    }

    boolean knowsLayout(PartnerId partner, String code) {
        return db.fetchExists(LAYOUT, LAYOUT.PARTNER_ID.eq(partner), LAYOUT.CODE.eq(code));
    }

    /** Whether it is a VAT code of the partner that exempts (category E). */
    boolean isExempt(PartnerId partner, String code) {
        return db.fetchExists(
                VAT_CODE, VAT_CODE.PARTNER_ID.eq(partner), VAT_CODE.CODE.eq(code), VAT_CODE.CATEGORY.eq(VatCategory.E));
    }

    /** Whether it is a VAT code of the partner that reverses VAT within the country. */
    boolean isReversedAtHome(PartnerId partner, String code) {
        return db.fetchExists(
                VAT_CODE,
                VAT_CODE.PARTNER_ID.eq(partner),
                VAT_CODE.CODE.eq(code),
                VAT_CODE.REVERSE_CHARGE.eq(ReverseCharge.DOMESTIC));
    }

    // Codes and accounts belong to a later module: their ids are passed on without being named here.
    private static <T> Select<Record1<T>> idOf(
            PartnerId partner,
            TableField<?, T> id,
            TableField<?, PartnerId> owner,
            TableField<?, String> codes,
            @Nullable String code) {
        return select(id).from(id.getTable()).where(owner.eq(partner)).and(codes.eq(code));
    }

    private static OwnSettings settings(Record row) {
        var billing = withoutUsualLocale(JooqSettingColumns.read(row, PARTNER, row.get(LAYOUT.CODE)));
        var surcharge = new SurchargeSettings(
                row.get(PARTNER.SURCHARGE_TEXT),
                row.get(SURCHARGE_ACCOUNT.CODE),
                row.get(PARTNER.SURCHARGE_SPELLED),
                row.get(PARTNER.SURCHARGE_ON_CREDIT_NOTES),
                row.get(CREDIT_VAT_CODE.CODE));
        return new OwnSettings(
                billing,
                row.get(PARTNER.CREDIT_LIMIT_BLOCKS),
                Objects.requireNonNull(DecimalForm.price(row.get(PARTNER.PAYMENT_DIFFERENCE))),
                row.get(PARTNER.FOUR_EYES),
                row.get(PARTNER.VAT_EXEMPT),
                new VatSettings(
                        row.get(CO_CONTRACTOR_VAT_CODE.CODE), row.get(PARTNER.OSS), row.get(PARTNER.AMOUNTS_WITH_VAT)),
                row.get(VAT_CODE.CODE),
                row.get(LEDGER_ACCOUNT.CODE),
                surcharge,
                row.get(PARTNER.G_ACCOUNT_IBAN),
                row.get(PARTNER.RUN_HOUR),
                row.get(PARTNER.NEXT_RUN_DATE));
    }

    // A partner always has a language, also without documents: the system's own counts as not set.
    private static BillingSettings withLocale(BillingSettings own) {
        return own.locale() == null ? own.with(BillingSetting.LOCALE, USUAL_LOCALE) : own;
    }

    private static BillingSettings withoutUsualLocale(BillingSettings stored) {
        return USUAL_LOCALE.equals(stored.locale()) ? stored.without(BillingSetting.LOCALE) : stored;
    }
}
