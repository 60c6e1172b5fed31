package nl.florijn.catalog.prices;

import static florijn.db.Tables.PRICE_LIST;

import florijn.db.tables.records.PriceListRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqPriceListRepository {

    private static final OrderMade MADE = OrderMade.of(PRICE_LIST.CREATED_AT, PRICE_LIST.ID);

    private final DSLContext db;

    JooqPriceListRepository(DSLContext db) {
        this.db = db;
    }

    List<PriceList> list(PartnerId partner, PageRequest page) {
        return db.selectFrom(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(MADE.after(page.afterMade()))
                .orderBy(MADE.oldestFirst())
                .limit(page.fetchSize())
                .fetch(JooqPriceListRepository::priceList);
    }

    List<String> codes(PartnerId partner) {
        return db.select(PRICE_LIST.CODE)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .orderBy(PRICE_LIST.CODE)
                .fetch(PRICE_LIST.CODE);
    }

    Map<String, PriceListId> idsByCode(PartnerId partner) {
        return db.select(PRICE_LIST.CODE, PRICE_LIST.ID)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .fetchMap(PRICE_LIST.CODE, PRICE_LIST.ID);
    }

    Optional<PriceList> find(PartnerId partner, PriceListId id) {
        return db.selectFrom(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.ID.eq(id))
                .fetchOptional(JooqPriceListRepository::priceList);
    }

    Optional<PriceListId> findByCode(PartnerId partner, String code) {
        return db.select(PRICE_LIST.ID)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.CODE.eq(code))
                .fetchOptional(PRICE_LIST.ID);
    }

    List<PriceListId> withCodes(PartnerId partner, Collection<String> codes) {
        return db.select(PRICE_LIST.ID)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.CODE.in(codes))
                .fetch(PRICE_LIST.ID);
    }

    /** Locks the list's row; whether there is one. */
    boolean lock(PartnerId partner, PriceListId id) {
        return db.select(PRICE_LIST.ID)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void add(PartnerId partner, PriceListId id, PriceListDetails details, Instant now) {
        db.insertInto(PRICE_LIST)
                .set(PRICE_LIST.PARTNER_ID, partner)
                .set(PRICE_LIST.ID, id)
                .set(PRICE_LIST.CODE, details.code())
                .set(PRICE_LIST.NAME, details.name())
                .set(PRICE_LIST.CREATED_AT, now)
                .execute();
    }

    /** Whether the list still had this version and was changed. */
    boolean change(PartnerId partner, PriceListId id, int version, PriceListDetails details) {
        return db.update(PRICE_LIST)
                        .set(PRICE_LIST.CODE, details.code())
                        .set(PRICE_LIST.NAME, details.name())
                        .set(PRICE_LIST.VERSION, PRICE_LIST.VERSION.plus(1))
                        .where(PRICE_LIST.PARTNER_ID.eq(partner))
                        .and(PRICE_LIST.ID.eq(id))
                        .and(PRICE_LIST.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void delete(PartnerId partner, PriceListId id) {
        db.deleteFrom(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(partner))
                .and(PRICE_LIST.ID.eq(id))
                .execute();
    }

    private static PriceList priceList(PriceListRecord row) {
        return new PriceList(
                row.getId(), new PriceListDetails(row.getCode(), row.getName()), row.getCreatedAt(), row.getVersion());
    }
}
