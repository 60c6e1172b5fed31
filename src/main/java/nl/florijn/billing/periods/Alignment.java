package nl.florijn.billing.periods;

/** Where the boundaries of billing periods lie (R3). */
public enum Alignment {
    /** Counted from the start of the subscription. */
    ANNIVERSARY,
    /** Counted from 1 January of the year of the start; months and years only. */
    CALENDAR
}
