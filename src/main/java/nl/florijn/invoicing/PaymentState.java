package nl.florijn.invoicing;

import java.math.BigDecimal;

/** How far an invoice is paid: follows from what stands on the account of its debtor (R39). */
public enum PaymentState {
    OPEN,
    PARTLY_PAID,
    PAID,
    WRITTEN_OFF,
    CREDITED;

    /**
     * @param open what is left of it
     * @param paid by payments, with what was deducted for them
     * @param credited by credit notes
     * @param writtenOff what will not be paid
     */
    public static PaymentState of(BigDecimal open, BigDecimal paid, BigDecimal credited, BigDecimal writtenOff) {
        if (open.signum() != 0) {
            return paid.signum() > 0 ? PARTLY_PAID : OPEN;
        }
        if (writtenOff.signum() > 0) {
            return WRITTEN_OFF;
        }
        return credited.signum() > 0 && paid.signum() == 0 ? CREDITED : PAID;
    }
}
