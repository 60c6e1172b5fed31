package nl.florijn.catalog;

import java.util.Optional;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;

/** Something that is billed at the prices of products. */
public interface ProductUse {

    /**
     * Why a product cannot lose prices that it had.
     *
     * @param after as it is to be; it stands so in the database already
     * @return empty when nothing of this kind is left without a price
     */
    Optional<Conflict> of(PartnerId partner, Product before, Product after);
}
