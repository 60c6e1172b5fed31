package nl.florijn.catalog.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A ledger account of a partner. */
public record LedgerAccountId(long value) {

    private static final String PREFIX = "acc";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static LedgerAccountId of(String outward) {
        return new LedgerAccountId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
