package nl.florijn.receivables.histories;

import java.time.Instant;

/**
 * Something that happened to an invoice.
 *
 * @param what an action of the audit log, or the kind of an entry on the account of the debtor
 * @param detail the facts; empty when there are none
 */
public record HistoryEntry(Instant at, String by, String what, String detail) {}
