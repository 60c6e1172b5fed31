package nl.florijn.invoicing;

/** How far an invoice is paid. */
public enum PaymentState {
    OPEN,
    PARTLY_PAID,
    PAID,
    WRITTEN_OFF,
    CREDITED
}
