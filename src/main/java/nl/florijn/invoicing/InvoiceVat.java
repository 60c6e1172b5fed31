package nl.florijn.invoicing;

import java.math.BigDecimal;
import nl.florijn.money.VatCategory;

/** VAT of an invoice per code and rate (R19). */
public record InvoiceVat(String code, VatCategory category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}
