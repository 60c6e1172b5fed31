package nl.florijn.billing.periods;

import nl.florijn.money.LineTax;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;

/**
 * What a billed day keeps (R7): later prices, lists, discounts, VAT codes and debtors do not touch it. Product, quantity,
 * price and discount are those of the run, an amount changed by hand being a waiver; debtor and tax are those of the line.
 *
 * @param debtorId the invoice debtor that was billed
 */
public record BilledTerms(
        long debtorId, long productId, Quantity quantity, UnitPrice unitPrice, Percentage discount, LineTax tax) {}
