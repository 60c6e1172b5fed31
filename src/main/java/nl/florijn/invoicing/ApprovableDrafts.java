package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Drafts that nothing stands in the way of, as they are at one moment.
 *
 * @param seen each of them, by the version that it has then
 * @param warned how many of them have a warning
 * @param blocked how many others have a warning that stands in the way
 * @param sums what they come to, by currency; credit notes count negative
 */
public record ApprovableDrafts(SeenDrafts seen, int warned, int blocked, Map<String, BigDecimal> sums) {

    public ApprovableDrafts {
        sums = Map.copyOf(sums);
    }

    public int count() {
        return seen.versions().size();
    }
}
