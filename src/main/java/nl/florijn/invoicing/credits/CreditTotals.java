package nl.florijn.invoicing.credits;

import java.math.BigDecimal;
import nl.florijn.money.VatTotals;

/** What is credited, or is left to be, in the currency of the invoice. */
public record CreditTotals(BigDecimal net, BigDecimal vat, BigDecimal total) {

    static CreditTotals of(VatTotals totals) {
        return new CreditTotals(
                totals.net().toDecimal(),
                totals.vat().toDecimal(),
                totals.total().toDecimal());
    }
}
