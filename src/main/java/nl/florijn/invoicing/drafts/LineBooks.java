package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.util.Map;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What the prices of the lines of a draft depend on.
 *
 * @param ownPrices of known lines that leave price and list to us
 */
record LineBooks(
        PartnerId partner,
        PricedDraft draft,
        Map<ProductId, PricedProduct> products,
        Map<PriceListId, PriceTable> lists,
        Map<LineId, BigDecimal> ownPrices,
        TaxRules taxRules) {

    Debtor debtor() {
        return draft.owner().debtor();
    }

    /** The price typed on a line, or its own one (R15); null: from list or product. */
    @Nullable
    BigDecimal own(DraftLine line) {
        if (line.unitPrice() != null) {
            return line.unitPrice();
        }
        return line.id() == null ? null : ownPrices.get(line.id());
    }

    /** The holder as it pays for a line. */
    Holder paying(DraftLine line, @Nullable InvoiceLine before) {
        return draft.holder(before).with(lists).payingBy(named(line));
    }

    private @Nullable PriceTable named(DraftLine line) {
        return line.priceList() == null
                ? null
                : lists.values().stream()
                        .filter(list -> list.code().equals(line.priceList()))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableLine(
                                "priceList",
                                "UNKNOWN_PRICE_LIST",
                                "There is no price list '" + line.priceList() + "'."));
    }

    @Nullable
    PricedProduct product(@Nullable ProductId id) {
        if (id == null) {
            return null;
        }
        var product = products.get(id);
        if (product == null) {
            throw new UnreadableLine("productId", "UNKNOWN_PRODUCT", "There is no product " + id + ".");
        }
        return product;
    }
}
