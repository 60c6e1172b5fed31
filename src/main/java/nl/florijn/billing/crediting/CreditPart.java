package nl.florijn.billing.crediting;

import java.util.List;
import nl.florijn.money.VatTotals;

/**
 * What one credit note gives back (R33).
 *
 * @param lines what of each line, before the discount on the whole
 * @param totals what they come to, less their part of the discount
 */
public record CreditPart(List<Credited> lines, VatTotals totals) {}
