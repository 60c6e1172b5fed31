package nl.florijn.subscriptions.indexations;

import static florijn.db.Tables.INDEXATION;

import florijn.db.tables.records.IndexationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.florijn.catalog.IndexationId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqIndexationRepository {

    private static final OrderMade MADE = OrderMade.of(INDEXATION.CREATED_AT, INDEXATION.ID);

    private final DSLContext db;

    JooqIndexationRepository(DSLContext db) {
        this.db = db;
    }

    /** The newest first. */
    List<Indexation> list(PartnerId partner, PageRequest page) {
        return db.selectFrom(INDEXATION)
                .where(INDEXATION.PARTNER_ID.eq(partner))
                .and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch(JooqIndexationRepository::indexation);
    }

    Optional<Indexation> find(PartnerId partner, IndexationId id) {
        return db.selectFrom(INDEXATION)
                .where(INDEXATION.PARTNER_ID.eq(partner))
                .and(INDEXATION.ID.eq(id))
                .fetchOptional(JooqIndexationRepository::indexation);
    }

    void add(PartnerId partner, Indexation indexation) {
        var details = indexation.details();
        db.insertInto(INDEXATION)
                .set(INDEXATION.PARTNER_ID, partner)
                .set(INDEXATION.ID, indexation.id())
                .set(INDEXATION.PRODUCT_ID, details.productId())
                .set(INDEXATION.PRICE_LIST_ID, details.priceListId())
                .set(INDEXATION.PERCENTAGE, details.percentage())
                .set(INDEXATION.EFFECTIVE, details.effective())
                .set(INDEXATION.DECIMALS, details.decimals().byteValue())
                .set(INDEXATION.SUBSCRIPTIONS, indexation.subscriptions())
                .set(INDEXATION.CREATED_AT, indexation.createdAt())
                .set(INDEXATION.CREATED_BY, indexation.createdBy())
                .execute();
    }

    /** Whether another one of the same product or list was made since and counts. */
    boolean hasLater(PartnerId partner, Indexation indexation) {
        var details = indexation.details();
        var product = details.productId();
        return db.fetchExists(
                INDEXATION,
                INDEXATION.PARTNER_ID.eq(partner),
                product == null
                        ? INDEXATION.PRICE_LIST_ID.eq(details.priceListId())
                        : INDEXATION.PRODUCT_ID.eq(product),
                INDEXATION.CREATED_AT.gt(indexation.createdAt()),
                INDEXATION.UNDONE_AT.isNull());
    }

    /** Whether it still counted and is now undone. */
    boolean undo(PartnerId partner, IndexationId id, Instant now) {
        return db.update(INDEXATION)
                        .set(INDEXATION.UNDONE_AT, now)
                        .where(INDEXATION.PARTNER_ID.eq(partner))
                        .and(INDEXATION.ID.eq(id))
                        .and(INDEXATION.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    private static Indexation indexation(IndexationRecord row) {
        return new Indexation(
                row.getId(),
                new IndexationDetails(
                        row.getProductId(),
                        row.getPriceListId(),
                        row.getPercentage(),
                        row.getEffective(),
                        row.getDecimals().intValue()),
                row.getSubscriptions(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getUndoneAt());
    }
}
