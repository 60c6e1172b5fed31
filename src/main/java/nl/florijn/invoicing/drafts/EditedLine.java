package nl.florijn.invoicing.drafts;

import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** A line with its amount and tax reckoned, ready to be kept; {@code before} is null for a new one. */
record EditedLine(
        @Nullable InvoiceLine before,
        String description,
        @Nullable ProductId productId,
        Quantity quantity,
        UnitPrice unitPrice,
        Percentage discount,
        Money net,
        LineTax tax,
        @Nullable PriceOrigin origin,
        @Nullable String group) {}
