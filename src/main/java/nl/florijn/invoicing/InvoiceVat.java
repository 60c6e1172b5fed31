package nl.florijn.invoicing;

import java.math.BigDecimal;
import nl.florijn.money.VatCategory;

/**
 * VAT of an invoice per code and rate (R19).
 *
 * @param base what it is reckoned over: the net, in Belgium less the payment discount (R24)
 */
public record InvoiceVat(String code, VatCategory category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}
