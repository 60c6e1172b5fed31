package nl.florijn.receivables.payments;

/** Whether a payment counts. */
public enum BookingState {
    BOOKED,
    /** It never was: its entries were taken back. */
    UNDONE
}
