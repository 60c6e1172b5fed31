package nl.florijn.catalog.prices;

import java.util.Optional;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;

/** Something that refers to price lists. A list stays as long as anything does. */
public interface PriceListUse {

    /** Why this list cannot be deleted; empty when nothing of this kind refers to it. */
    Optional<Conflict> of(PartnerId partner, PriceList list);
}
