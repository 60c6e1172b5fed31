package nl.florijn.invoicing.invoiced;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the invoices of a month, by their dates, that were sent come to in one currency; credit notes count negative.
 *
 * @param currency ISO 4217
 */
public record InvoicedMonth(
        YearMonth month, String currency, int documents, BigDecimal net, BigDecimal vatTotal, BigDecimal total) {}
