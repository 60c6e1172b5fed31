package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.Taxes;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.facts.JooqMasterCodes;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.money.LineTax;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lines of drafts as models keep them: what belongs to the line itself. What it only has because of its debtor, its product or
 * the day is left out, so that another debtor is invoiced by its own prices, discount and VAT.
 */
@Service
public class TemplatesOfDrafts {

    private final DraftPricing pricing;
    private final Taxes taxes;
    private final JooqMasterCodes codes;

    TemplatesOfDrafts(DraftPricing pricing, Taxes taxes, JooqMasterCodes codes) {
        this.pricing = pricing;
        this.taxes = taxes;
        this.codes = codes;
    }

    /**
     * As the lines are typed on a draft.
     *
     * @param draft as it stands
     */
    @Requires(Right.BILLING)
    public List<TemplateLine> of(PartnerId partner, Invoice draft, List<DraftLine> typed) {
        var known = draft.lines().stream().collect(Collectors.toMap(InvoiceLine::id, Function.identity()));
        var usual = usual(partner, draft, typed);
        var lines = new ArrayList<TemplateLine>(typed.size());
        for (var i = 0; i < typed.size(); i++) {
            var line = typed.get(i);
            var before = before(known, line);
            lines.add(before == null ? line.toTemplate() : template(line, before, usual.get(i)));
        }
        return lines;
    }

    /**
     * VAT code and account that a line has when none are typed.
     *
     * @param vatCode null: not known
     * @param account null: not known
     */
    private record Usual(@Nullable String vatCode, @Nullable String account) {

        static final Usual UNKNOWN = new Usual(null, null);
    }

    private List<Usual> usual(PartnerId partner, Invoice draft, List<DraftLine> typed) {
        try {
            var bare = typed.stream().map(TemplatesOfDrafts::bare).toList();
            var taxed = pricing.edited(partner, draft, draft.date(), bare).stream()
                    .map(EditedLine::tax)
                    .toList();
            return named(partner, taxed);
        } catch (InvalidInput unknown) {
            return typed.stream().map(line -> Usual.UNKNOWN).toList();
        }
    }

    private List<Usual> named(PartnerId partner, List<LineTax> taxed) {
        var vatCodes = taxes.rules(partner).vatCodes();
        var accounts = codes.ledgerAccounts(
                partner,
                taxed.stream()
                        .map(tax -> new LedgerAccountId(tax.ledgerAccountId()))
                        .distinct()
                        .toList());
        return taxed.stream()
                .map(tax -> {
                    var code = vatCodes.get(tax.vatCodeId());
                    return new Usual(
                            code == null ? null : code.code(),
                            accounts.get(new LedgerAccountId(tax.ledgerAccountId())));
                })
                .toList();
    }

    /** As if it were typed anew, by somebody who leaves its tax to us. */
    private static DraftLine bare(DraftLine line) {
        var template = line.toTemplate();
        return new DraftLine(
                null,
                template.kind(),
                template.description(),
                template.productId(),
                template.quantity(),
                template.isText() ? null : price(line),
                template.discountPercent(),
                null,
                null,
                null,
                null);
    }

    private static BigDecimal price(DraftLine line) {
        return line.unitPrice() == null ? BigDecimal.ZERO : line.unitPrice();
    }

    private static @Nullable InvoiceLine before(Map<LineId, InvoiceLine> known, DraftLine line) {
        return line.id() == null ? null : known.get(line.id());
    }

    private static TemplateLine template(DraftLine line, InvoiceLine before, Usual usual) {
        var all = line.toTemplate();
        if (all.isText()) {
            return new TemplateLine(
                    all.kind(), all.description(), all.productId(), null, null, null, null, null, null, all.group());
        }
        return new TemplateLine(
                all.kind(),
                all.description(),
                all.productId(),
                all.quantity(),
                hasPriceOfProduct(line, before) ? null : all.unitPrice(),
                hasDiscountOfDebtor(line, before) ? null : all.discountPercent(),
                all.priceList(),
                unlessUsual(all.vatCode(), usual.vatCode()),
                unlessUsual(all.ledgerAccount(), usual.account()),
                all.group());
    }

    /** What a product costs each month is not what it costs once. */
    private static boolean hasPriceOfProduct(DraftLine line, InvoiceLine before) {
        var origin = before.priceOrigin();
        return line.productId() != null
                && before.interval() == null
                && origin != null
                && origin.price() != PriceOrigin.Price.OWN
                && isSame(line.unitPrice(), before.unitPrice());
    }

    private static boolean hasDiscountOfDebtor(DraftLine line, InvoiceLine before) {
        var origin = before.priceOrigin();
        var isOwn =
                origin == null ? before.discountPercent().signum() != 0 : origin.discount() == PriceOrigin.Discount.OWN;
        return !isOwn && isSame(line.discountPercent(), before.discountPercent());
    }

    private static boolean isSame(@Nullable BigDecimal typed, BigDecimal stands) {
        return typed == null || typed.compareTo(stands) == 0;
    }

    private static @Nullable String unlessUsual(@Nullable String typed, @Nullable String usual) {
        return typed == null || typed.equals(usual) ? null : typed;
    }
}
