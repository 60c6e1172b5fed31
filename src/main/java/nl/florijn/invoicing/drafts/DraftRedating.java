package nl.florijn.invoicing.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.money.Percentage;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Sees to it that a draft approved on another date is taxed as on that date (R18). */
@Component
public class DraftRedating {

    private final JooqInvoices invoices;
    private final DraftPricing pricing;
    private final DraftWriting writing;

    DraftRedating(JooqInvoices invoices, DraftPricing pricing, DraftWriting writing) {
        this.invoices = invoices;
        this.pricing = pricing;
        this.writing = writing;
    }

    /**
     * The draft as it is on the date; itself when that makes no difference to its amounts.
     *
     * @throws InvalidInput when a line cannot be taxed on that date
     */
    public Invoice onDate(PartnerId partner, Invoice draft, LocalDate date) {
        if (date.equals(draft.date())
                || draft.isCreditedByHand()
                || draft.ownLines().stream().allMatch(line -> line.from() != null)) {
            return draft;
        }
        var lines = pricing.onDate(partner, draft, date);
        if (lines.stream().allMatch(DraftRedating::isTaxedAsBefore)) {
            return draft;
        }
        writing.redate(partner, draft, date, lines);
        return invoices.load(partner, List.of(draft.id())).getFirst();
    }

    private static boolean isTaxedAsBefore(EditedLine line) {
        var before = Objects.requireNonNull(line.before());
        return line.tax().category() == before.vatCategory()
                && line.tax().rate().equals(Percentage.of(before.vatRate()));
    }
}
