package nl.florijn.billing.owed;

import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineAmount;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.LinePrice;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * An extra charge that waits on a customer (R10).
 *
 * @param product null for a line typed freely
 * @param ownReference to group lines by (R11), may be null
 * @param unitPrice null: from list or product (R15)
 * @param priceCurrency that the price was typed in (R28); null: without one
 * @param discount null: from list or customer (R16)
 * @param priceList named for this charge; null: the customer's (R15)
 * @param vatCodeId typed on the line (R18), may be null
 * @param ledgerAccountId typed on the line (R18), may be null
 */
public record BillableCharge(
        long id,
        String description,
        @Nullable String ownReference,
        @Nullable PricedProduct product,
        Quantity quantity,
        @Nullable UnitPrice unitPrice,
        @Nullable Currency priceCurrency,
        @Nullable Percentage discount,
        @Nullable PriceTable priceList,
        @Nullable Long vatCodeId,
        @Nullable Long ledgerAccountId) {

    /**
     * The line it becomes, on the draft of a run or on a manual invoice.
     *
     * @throws UnbillableException when it has no price, one in another currency than that of who pays, or no VAT rate on the invoice date
     */
    public Line line(Holder customer, Debtor debtor, TaxRules taxRules, LocalDate invoiceDate) {
        if (priceCurrency != null && !priceCurrency.equals(debtor.currency())) {
            throw UnbillableException.pricedIn(priceCurrency, "Charge " + description, debtor.currency());
        }
        PriceRequest wanted = new PriceRequest(product, null, debtor.currency(), quantity, invoiceDate);
        LinePrice price = Pricing.of(unitPrice, discount, wanted, customer.payingBy(priceList));
        if (price == null) {
            throw new UnbillableException(
                    Failure.Code.NO_PRICE, "Charge %s has no price in %s.".formatted(description, debtor.currency()));
        }
        return new Line(
                LineKind.CHARGE,
                debtor.id(),
                customer.id(),
                null,
                id,
                product == null ? null : product.id(),
                description,
                null,
                null,
                null,
                quantity,
                price.unitPrice(),
                price.discount(),
                LineAmount.of(quantity, price.unitPrice(), price.discount(), null, debtor.currency()),
                taxRules.taxOf(vatCodeId, ledgerAccountId, debtor, product, invoiceDate),
                price.origin(),
                heading(customer, debtor),
                null,
                null,
                null,
                null);
    }

    private @Nullable String heading(Holder customer, Debtor debtor) {
        return switch (debtor.grouping()) {
            case NONE, SUBSCRIPTION -> null;
            case CUSTOMER -> customer.name();
            case PRODUCT_GROUP -> product == null ? null : product.group();
            case OWN_REFERENCE -> ownReference;
        };
    }
}
