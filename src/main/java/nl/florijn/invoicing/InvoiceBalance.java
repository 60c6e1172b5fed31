package nl.florijn.invoicing;

import java.math.BigDecimal;

/**
 * How far an invoice is paid.
 *
 * @param open what is still to be paid: nothing on a draft
 */
public record InvoiceBalance(PaymentState paymentState, BigDecimal open) {}
