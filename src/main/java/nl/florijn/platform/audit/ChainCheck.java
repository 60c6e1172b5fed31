package nl.florijn.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What a look at all entries of a partner came to.
 *
 * @param partner {@link PartnerId#NONE} for the entries that concern no partner
 * @param entries how many fit before the first that does not
 * @param lastHash of the last one that fits; kept elsewhere it proves later what was there
 * @param found the first entry that was changed or is missing; null when all is well
 */
public record ChainCheck(
        PartnerId partner,
        long entries,
        String lastHash,
        @JsonIgnore @Nullable ChainFault found) {

    public boolean isWhole() {
        return found == null;
    }

    /** A sentence that names what was found; null when all is well. */
    @JsonProperty
    public @Nullable String fault() {
        return found == null ? null : found.sentence();
    }
}
