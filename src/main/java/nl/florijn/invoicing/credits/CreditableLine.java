package nl.florijn.invoicing.credits;

import java.math.BigDecimal;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.platform.DecimalForm;

/**
 * What is left to credit of a line (R33).
 *
 * @param quantityLeft with the sign of the line's quantity
 * @param netLeft less than that quantity came to where a run gave some of its days back; zero when nothing is left
 */
public record CreditableLine(InvoiceLine line, BigDecimal quantityLeft, BigDecimal netLeft) {

    public CreditableLine {
        quantityLeft = DecimalForm.plain(quantityLeft);
    }
}
