package nl.florijn.invoicing.invoiced;

import java.time.YearMonth;
import java.util.List;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** What was invoiced month by month, however many invoices that are: only what was sent counts (R36). */
@Service
public class InvoicedMonths {

    private final JooqInvoicedMonths months;

    InvoicedMonths(JooqInvoicedMonths months) {
        this.months = months;
    }

    /** From a month to another one, both included, by month and currency; a month without invoices is left out. */
    @Requires(Right.READ)
    public List<InvoicedMonth> between(PartnerId partner, YearMonth first, YearMonth last) {
        return months.between(partner, first, last);
    }
}
