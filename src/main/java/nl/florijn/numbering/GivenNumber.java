package nl.florijn.numbering;

import java.time.LocalDate;

/**
 * A number that a series gave.
 *
 * @param date of its invoice
 */
public record GivenNumber(long sequence, LocalDate date) {}
