package nl.florijn.receivables.histories;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invoice.
 *
 * @param by nobody when it was made by a run
 * @param what an action of the audit log, or the kind of an entry on the account of the debtor
 * @param detail the facts; empty when there are none
 * @param amount what an entry makes of what is open, below zero: less; null on all else
 * @param reason that a person gave for an entry; null: none
 */
public record HistoryEntry(
        Instant at,
        String by,
        String what,
        String detail,
        @Nullable BigDecimal amount,
        @Nullable String reason) {

    /** What a person did, or a run. */
    static HistoryEntry deed(Instant at, String by, String what, String detail) {
        return new HistoryEntry(at, by, what, detail, null, null);
    }
}
