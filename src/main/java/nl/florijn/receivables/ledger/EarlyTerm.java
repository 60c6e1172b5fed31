package nl.florijn.receivables.ledger;

import java.time.LocalDate;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryKind;

/**
 * What may be taken off an invoice that is paid early.
 *
 * @param kind DISCOUNT (R24) or CREDIT_SURCHARGE (R25)
 * @param off what may be taken off, with the VAT in it
 * @param taken how much of it was taken already
 * @param until the last day
 */
public record EarlyTerm(EntryKind kind, Deduction off, Money taken, LocalDate until) {}
