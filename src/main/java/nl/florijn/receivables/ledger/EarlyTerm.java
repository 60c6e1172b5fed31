package nl.florijn.receivables.ledger;

import java.time.LocalDate;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryKind;

/**
 * What may be taken off an invoice that is paid early.
 *
 * @param kind DISCOUNT (R24) or CREDIT_SURCHARGE (R25)
 * @param until the last day
 */
public record EarlyTerm(EntryKind kind, Money amount, LocalDate until) {}
