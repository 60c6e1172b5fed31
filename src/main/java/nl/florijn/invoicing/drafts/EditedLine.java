package nl.florijn.invoicing.drafts;

import java.util.Currency;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A line with its amount and tax reckoned, ready to be kept.
 *
 * @param before as it was; null for a new one
 */
record EditedLine(
        @Nullable InvoiceLine before,
        LineKind kind,
        String description,
        @Nullable ProductId productId,
        Quantity quantity,
        UnitPrice unitPrice,
        Percentage discount,
        Money net,
        LineTax tax,
        @Nullable PriceOrigin origin,
        @Nullable String group) {

    /** Words alone; the tax is what a row must have. */
    static EditedLine text(@Nullable InvoiceLine before, DraftLine line, LineTax tax, Currency currency) {
        var nothing = Money.zero(currency);
        return new EditedLine(
                before,
                LineKind.TEXT,
                line.description(),
                line.productId(),
                Quantity.of(0),
                UnitPrice.ofAmount(nothing),
                Percentage.ZERO,
                nothing,
                tax,
                null,
                line.group());
    }

    /** One that follows from the others. */
    static EditedLine onTop(Line line) {
        return new EditedLine(
                null,
                line.kind(),
                line.description(),
                null,
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.net(),
                line.tax(),
                null,
                null);
    }

    /** Whether there is an amount to it. */
    boolean isCharged() {
        return kind != LineKind.TEXT;
    }

    TaxedAmount taxed() {
        return new TaxedAmount(tax, net);
    }
}
