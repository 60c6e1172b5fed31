package nl.florijn.invoicing.drafts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.facts.JooqDueCustomers;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Reckons the lines of a draft that is there, with what those who hold them pay. */
@Component
class DraftPricing {

    private final LinePricing pricing;
    private final JooqDueCustomers customers;

    DraftPricing(LinePricing pricing, JooqDueCustomers customers) {
        this.pricing = pricing;
        this.customers = customers;
    }

    /**
     * Its lines as they are edited, on a date that may be another than it has.
     *
     * @throws InvalidInput with all lines that cannot be reckoned
     */
    List<EditedLine> edited(PartnerId partner, Invoice draft, LocalDate date, List<DraftLine> lines) {
        return pricing.edited(partner, priced(partner, draft, date), lines);
    }

    /**
     * Its lines as they are on another date: those without days are taxed by the invoice date (R18).
     *
     * @throws InvalidInput when there is no rate on that date
     */
    List<EditedLine> onDate(PartnerId partner, Invoice draft, LocalDate date) {
        return edited(
                partner,
                draft,
                date,
                draft.ownLines().stream().map(DraftLine::of).toList());
    }

    private PricedDraft priced(PartnerId partner, Invoice draft, LocalDate date) {
        var ids = new HashSet<>(List.of(draft.customerId()));
        draft.lines().forEach(line -> ids.add(line.customerId()));
        var holders = customers.customers(partner, ids).stream()
                .collect(Collectors.toMap(
                        holder -> new CustomerId(holder.customer().id()), Function.identity()));
        var owner = Objects.requireNonNull(holders.get(draft.customerId()));
        return new PricedDraft(owner, holders, draft.unit(), date, draft.ownLines());
    }
}
