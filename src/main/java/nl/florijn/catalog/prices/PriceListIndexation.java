package nl.florijn.catalog.prices;

import java.time.Clock;
import java.util.List;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.Raise;
import nl.florijn.catalog.IndexationId;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Raises what a price list gives (R17): new prices end on a date and are followed by raised ones. */
@Service
public class PriceListIndexation {

    private final JooqPriceListRepository lists;
    private final JooqPriceListEntryRepository entries;
    private final JooqIndexedEntries indexed;
    private final IdSequence ids;
    private final Clock clock = Clock.systemUTC();

    PriceListIndexation(
            JooqPriceListRepository lists,
            JooqPriceListEntryRepository entries,
            JooqIndexedEntries indexed,
            IdSequence ids) {
        this.lists = lists;
        this.entries = entries;
        this.indexed = indexed;
        this.ids = ids;
    }

    /** How many entries it would raise. */
    @Requires(Right.FLORIJN)
    public int count(PartnerId partner, PriceListId list, Raise indexation) {
        return raised(partner, list, indexation).size();
    }

    /**
     * Keeps the list from others until the transaction ends.
     *
     * @throws NotFound when this partner has no such list
     */
    @Requires(Right.FLORIJN)
    public void lock(PartnerId partner, PriceListId list) {
        if (!lists.lock(partner, list)) {
            throw new NotFound("price list " + list);
        }
    }

    /** Of a list that is {@linkplain #lock locked}. */
    @Requires(Right.FLORIJN)
    public void raise(PartnerId partner, PriceListId list, IndexationId id, Raise indexation) {
        var ending = raised(partner, list, indexation);
        var successors =
                ending.stream().map(entry -> successor(entry, indexation)).toList();
        indexed.end(partner, id, ending.stream().map(PriceListEntry::id).toList(), indexation.from());
        indexed.add(partner, id, list, successors, clock.instant());
    }

    /** Takes the raised prices off again; {@link Conflict} when entries were edited since. */
    @Requires(Right.FLORIJN)
    public void takeBack(PartnerId partner, PriceListId list, IndexationId id, Raise indexation) {
        lock(partner, list);
        var deleted = indexed.deleteSuccessors(partner, id);
        var reopened = indexed.reopen(partner, id, indexation.from());
        if (deleted != reopened) {
            throw new Conflict(
                    "LIST_EDITED_SINCE",
                    "Entries that this indexation made or ended were edited since; put the price list right by hand.");
        }
    }

    private List<PriceListEntry> raised(PartnerId partner, PriceListId list, Raise indexation) {
        return entries.all(partner, list).stream()
                .filter(entry -> indexation.raises(entry.details().toCore()))
                .toList();
    }

    private PriceListEntry successor(PriceListEntry entry, Raise indexation) {
        var before = entry.details();
        if (!(before.toCore().price() instanceof NewPrice price)) {
            throw new IllegalStateException("Entry " + entry.id() + " gives no new price that could be raised.");
        }
        var details = new PriceListEntryDetails(
                before.productId(),
                before.group(),
                before.minimumQuantity(),
                indexation.from(),
                before.until(),
                before.interval(),
                before.currency(),
                indexation.raised(price.unitPrice(), price.currency()).toDecimal(),
                null,
                null);
        return new PriceListEntry(new PriceListEntryId(ids.next()), details, clock.instant(), 1);
    }
}
