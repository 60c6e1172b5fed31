package nl.florijn.partners;

import static florijn.db.Tables.PARTNER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.Made;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class JooqPartnerRepository {

    private static final OrderMade MADE = OrderMade.of(PARTNER.CREATED_AT, PARTNER.PARTNER_ID);

    private static final Columns<PartnerDetails> COLUMNS = new Columns<PartnerDetails>()
            .with(PARTNER.NAME, PartnerDetails::name)
            .with(PARTNER.COUNTRY, PartnerDetails::country)
            .with(PARTNER.CURRENCY, PartnerDetails::currency)
            .with(PARTNER.LOCALE, PartnerDetails::locale)
            .with(PARTNER.TIME_ZONE, PartnerDetails::timeZone)
            .with(PARTNER.VAT_NUMBER, PartnerDetails::vatNumber)
            .with(PARTNER.CHAMBER_OF_COMMERCE, PartnerDetails::chamberOfCommerce)
            .with(PARTNER.LINE1, PartnerDetails::address, Address::line1)
            .with(PARTNER.POSTCODE, PartnerDetails::address, Address::postcode)
            .with(PARTNER.CITY, PartnerDetails::address, Address::city)
            .with(PARTNER.IBAN, PartnerDetails::iban)
            .with(PARTNER.BIC, PartnerDetails::bic)
            .with(PARTNER.EMAIL, PartnerDetails::email)
            .with(PARTNER.PHONE, PartnerDetails::phone)
            .with(PARTNER.WEBSITE, PartnerDetails::website);

    private final DSLContext db;

    JooqPartnerRepository(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, PartnerDetails details, LocalDate nextRunDate, Instant now) {
        db.insertInto(PARTNER)
                .set(PARTNER.PARTNER_ID, partner)
                .set(COLUMNS.of(details))
                .set(PARTNER.NEXT_RUN_DATE, nextRunDate)
                .set(PARTNER.CREATED_AT, now)
                .execute();
    }

    public Optional<Partner> find(PartnerId partner) {
        return db.selectFrom(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(partner))
                .fetchOptional(JooqPartnerRepository::partner);
    }

    /** For the provider: all partners, oldest first. */
    List<Partner> all(@Nullable Made after, int limit) {
        return db.selectFrom(PARTNER)
                .where(MADE.after(after))
                .orderBy(MADE.oldestFirst())
                .limit(limit)
                .fetch(JooqPartnerRepository::partner);
    }

    /** Whether the partner still had this version and was changed. */
    boolean change(PartnerId partner, int version, PartnerDetails details) {
        return db.update(PARTNER)
                        .set(COLUMNS.of(details))
                        .set(PARTNER.VERSION, PARTNER.VERSION.plus(1))
                        .where(PARTNER.PARTNER_ID.eq(partner))
                        .and(PARTNER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Partner partner(Record row) {
        return new Partner(
                row.get(PARTNER.PARTNER_ID), details(row), row.get(PARTNER.CREATED_AT), row.get(PARTNER.VERSION));
    }

    private static PartnerDetails details(Record row) {
        return new PartnerDetails(
                row.get(PARTNER.NAME),
                row.get(PARTNER.COUNTRY),
                row.get(PARTNER.CURRENCY),
                row.get(PARTNER.LOCALE),
                row.get(PARTNER.TIME_ZONE),
                row.get(PARTNER.VAT_NUMBER),
                row.get(PARTNER.CHAMBER_OF_COMMERCE),
                new Address(
                        row.get(PARTNER.LINE1),
                        row.get(PARTNER.POSTCODE),
                        row.get(PARTNER.CITY),
                        row.get(PARTNER.COUNTRY)),
                row.get(PARTNER.IBAN),
                row.get(PARTNER.BIC),
                row.get(PARTNER.EMAIL),
                row.get(PARTNER.PHONE),
                row.get(PARTNER.WEBSITE));
    }
}
