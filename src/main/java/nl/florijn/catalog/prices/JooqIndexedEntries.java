package nl.florijn.catalog.prices;

import static florijn.db.Tables.PRICE_LIST_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import nl.florijn.catalog.IndexationId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Entries of price lists that an indexation ended, and those that it put in their place (R17). */
@Repository
class JooqIndexedEntries {

    private final DSLContext db;

    JooqIndexedEntries(DSLContext db) {
        this.db = db;
    }

    void end(PartnerId partner, IndexationId indexation, Collection<PriceListEntryId> entries, LocalDate until) {
        db.update(PRICE_LIST_ENTRY)
                .set(PRICE_LIST_ENTRY.UNTIL_BEFORE, PRICE_LIST_ENTRY.VALID_UNTIL)
                .set(PRICE_LIST_ENTRY.VALID_UNTIL, until)
                .set(PRICE_LIST_ENTRY.ENDED_BY, indexation)
                .set(PRICE_LIST_ENTRY.VERSION, PRICE_LIST_ENTRY.VERSION.plus(1))
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.ID.in(entries))
                .execute();
    }

    void add(
            PartnerId partner,
            IndexationId indexation,
            PriceListId list,
            Collection<PriceListEntry> successors,
            Instant now) {
        var rows = new BulkInsert(
                db,
                PRICE_LIST_ENTRY,
                PRICE_LIST_ENTRY.PARTNER_ID,
                PRICE_LIST_ENTRY.ID,
                PRICE_LIST_ENTRY.PRICE_LIST_ID,
                PRICE_LIST_ENTRY.PRODUCT_ID,
                PRICE_LIST_ENTRY.PRODUCT_GROUP,
                PRICE_LIST_ENTRY.MINIMUM_QUANTITY,
                PRICE_LIST_ENTRY.VALID_FROM,
                PRICE_LIST_ENTRY.VALID_UNTIL,
                PRICE_LIST_ENTRY.BILLING_INTERVAL,
                PRICE_LIST_ENTRY.CURRENCY,
                PRICE_LIST_ENTRY.UNIT_PRICE,
                PRICE_LIST_ENTRY.INDEXATION_ID,
                PRICE_LIST_ENTRY.CREATED_AT);
        for (var entry : successors) {
            var details = entry.details();
            rows.row(
                    partner,
                    entry.id(),
                    list,
                    details.productId(),
                    details.group(),
                    details.minimumQuantity(),
                    details.from(),
                    details.until(),
                    details.intervalColumn(),
                    details.currency(),
                    details.unitPrice(),
                    indexation,
                    now);
        }
        rows.send();
    }

    /** Those that still are as the indexation made them; how many. */
    int deleteSuccessors(PartnerId partner, IndexationId indexation) {
        return db.deleteFrom(PRICE_LIST_ENTRY)
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.INDEXATION_ID.eq(indexation))
                .and(PRICE_LIST_ENTRY.VERSION.eq(1))
                .execute();
    }

    /** Gives the ended ones the end back that they had, as long as they end on that day; how many. */
    int reopen(PartnerId partner, IndexationId indexation, LocalDate until) {
        return db.update(PRICE_LIST_ENTRY)
                .set(PRICE_LIST_ENTRY.VALID_UNTIL, PRICE_LIST_ENTRY.UNTIL_BEFORE)
                .setNull(PRICE_LIST_ENTRY.UNTIL_BEFORE)
                .setNull(PRICE_LIST_ENTRY.ENDED_BY)
                .set(PRICE_LIST_ENTRY.VERSION, PRICE_LIST_ENTRY.VERSION.plus(1))
                .where(PRICE_LIST_ENTRY.PARTNER_ID.eq(partner))
                .and(PRICE_LIST_ENTRY.ENDED_BY.eq(indexation))
                .and(PRICE_LIST_ENTRY.VALID_UNTIL.eq(until))
                .execute();
    }
}
