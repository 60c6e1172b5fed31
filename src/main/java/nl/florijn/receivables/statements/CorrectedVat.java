package nl.florijn.receivables.statements;

import java.math.BigDecimal;
import nl.florijn.money.VatCategory;

/**
 * What an entry corrects of VAT, by code and rate (R24). Signed as the entry: below zero, less is declared.
 *
 * @param code as it is called now
 * @param rate as a percentage
 * @param base without VAT
 * @param amount of VAT
 */
public record CorrectedVat(String code, VatCategory category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}
