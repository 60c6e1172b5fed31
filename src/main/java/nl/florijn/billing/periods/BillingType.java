package nl.florijn.billing.periods;

/** When a period is due (R6). That a run bills until a date is a choice of that run, see {@code RunRequest}. */
public enum BillingType {
    /** Due when its first day lies before the horizon. */
    ADVANCE,
    /** Due when its last day lies before the run date. */
    ARREARS
}
