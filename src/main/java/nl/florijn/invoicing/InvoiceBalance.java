package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far an invoice is paid, as the account of its debtor tells. A credit note is open as long as something of it is on
 * account.
 *
 * @param open what is still to be settled, never below zero: nothing on a draft, all of what was approved and not sent
 * @param writtenOff what of it will not be paid
 */
public record InvoiceBalance(PaymentState paymentState, BigDecimal open, BigDecimal writtenOff) {

    /**
     * By how many days what an account asks for should have been paid by then.
     *
     * @return 0 when it need not be paid yet, and of what is no open item (R39)
     */
    public int daysLate(InvoiceKind kind, InvoiceStatus status, LocalDate dueDate, LocalDate today) {
        var isOwed = status == InvoiceStatus.SENT && kind.asksForMoney() && open.signum() > 0;
        return isOwed && dueDate.isBefore(today) ? Math.toIntExact(ChronoUnit.DAYS.between(dueDate, today)) : 0;
    }

    /** As long as it does not stand on an account, and when it was taken off. */
    static InvoiceBalance notOnAccount(InvoiceStatus status, BigDecimal total) {
        var asks = status == InvoiceStatus.APPROVED ? total : zero(total);
        return new InvoiceBalance(PaymentState.OPEN, asks, zero(total));
    }

    /** Since it stands there. */
    static InvoiceBalance ofInvoice(BigDecimal balance, BigDecimal paid, BigDecimal credited, BigDecimal writtenOff) {
        return new InvoiceBalance(PaymentState.of(balance, paid, credited, writtenOff), balance, writtenOff);
    }

    /** Since it stands there, with so much of its total left. */
    static InvoiceBalance ofCreditNote(BigDecimal total, BigDecimal left) {
        var none = zero(total);
        return new InvoiceBalance(PaymentState.of(left, total.subtract(left), none, none), left, none);
    }

    private static BigDecimal zero(BigDecimal like) {
        return BigDecimal.ZERO.setScale(like.scale());
    }
}
