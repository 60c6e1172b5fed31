package nl.florijn.currencies;

/** Rates came in, within the transaction that keeps them: drafts that waited for one may have it now. */
public record DayRatesChanged() {}
