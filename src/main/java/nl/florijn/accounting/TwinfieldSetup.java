package nl.florijn.accounting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The Twinfield settings of a partner as they count.
 *
 * @param version 0 until the partner first sets something
 */
public record TwinfieldSetup(@JsonUnwrapped TwinfieldOffice office, int version) {}
