package nl.florijn.catalog.prices;

import static florijn.db.Tables.PRICE_LIST_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import nl.florijn.catalog.IndexationId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
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
        var columns = new Columns<PriceListEntry>()
                .always(PRICE_LIST_ENTRY.PARTNER_ID, partner)
                .with(PRICE_LIST_ENTRY.ID, PriceListEntry::id)
                .always(PRICE_LIST_ENTRY.PRICE_LIST_ID, list)
                .with(PriceListEntry::details, JooqPriceListEntryRepository.DETAILS)
                .always(PRICE_LIST_ENTRY.INDEXATION_ID, indexation)
                .always(PRICE_LIST_ENTRY.CREATED_AT, now);
        var rows = new BulkInsert<>(db, PRICE_LIST_ENTRY, columns);
        successors.forEach(rows::row);
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
