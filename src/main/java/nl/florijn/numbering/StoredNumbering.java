package nl.florijn.numbering;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How a partner numbers its documents now. Its {@code next} is what an invoice of today gets, or of the last date of the
 * series where that lies ahead.
 *
 * @param version changes with each change, with each number given, and when a new year or month begins the count again
 */
public record StoredNumbering(@JsonUnwrapped Numbering numbering, int version) {}
