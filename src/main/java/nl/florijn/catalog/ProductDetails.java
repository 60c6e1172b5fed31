package nl.florijn.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import nl.florijn.banking.KeyText;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.Instead;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @param reference own key of the calling system, unique per partner
 * @param code unique per partner; the reference when left out
 * @param group to group and price products by (R11, R15)
 * @param vatCode null: the partner's default (R18)
 * @param ledgerAccount null: the partner's default (R18); made when there is none of this code
 * @param explanation goes along as words of their own to a line that somebody writes with it; may have several lines, null: none
 */
public record ProductDetails(
        @Nullable String reference,
        String code,
        String name,
        @Nullable String group,
        ProductKind kind,
        List<ProductPrice> prices,
        @Nullable String vatCode,
        @Nullable String ledgerAccount,
        @Nullable String explanation) {

    private static final int LONGEST_EXPLANATION = 500;

    private static final Comparator<ProductPrice> ORDER = Comparator.comparing(ProductPrice::intervalColumn)
            .thenComparing(ProductPrice::currency, Comparator.nullsFirst(Comparator.naturalOrder()));

    public ProductDetails {
        reference = KeyText.orNull(reference);
        code = code == null ? (reference == null ? "" : reference) : KeyText.of(code);
        group = KeyText.orNull(group);
        vatCode = vatCode == null ? null : KeyText.of(vatCode);
        ledgerAccount = ledgerAccount == null ? null : KeyText.of(ledgerAccount);
        name = name == null ? "" : ShownText.of(name);
        kind = kind == null ? ProductKind.RECURRING : kind;
        prices = prices == null ? List.of() : prices.stream().sorted(ORDER).toList();
        explanation = ShownText.orNull(explanation);
    }

    /** One that needs no explanation. */
    public ProductDetails(
            @Nullable String reference,
            String code,
            String name,
            @Nullable String group,
            ProductKind kind,
            List<ProductPrice> prices,
            @Nullable String vatCode,
            @Nullable String ledgerAccount) {
        this(reference, code, name, group, kind, prices, vatCode, ledgerAccount, null);
    }

    /** What explains it, line by line; nothing where it needs none. */
    public List<String> explained() {
        return explanation == null
                ? List.of()
                : explanation
                        .lines()
                        .filter(ShownText::isSeen)
                        .map(ShownText::of)
                        .toList();
    }

    ProductDetails in(String partnerCurrency) {
        var priced = prices.stream().map(price -> price.in(partnerCurrency)).toList();
        return new ProductDetails(reference, code, name, group, kind, priced, vatCode, ledgerAccount, explanation);
    }

    void check(FieldCheck check) {
        check.optional("reference", reference, 64)
                .required("code", code, 64)
                .required("name", name, 200)
                .optional("group", group, 100)
                .optional("explanation", explanation, LONGEST_EXPLANATION)
                .optional("ledgerAccount", ledgerAccount, LedgerAccountDetails.LONGEST_CODE)
                .require(
                        prices.stream()
                                        .map(price -> price.intervalColumn() + price.currency())
                                        .distinct()
                                        .count()
                                == prices.size(),
                        "prices",
                        "DOUBLE_PRICE",
                        "A product has one price for each interval and currency.");
        for (var i = 0; i < prices.size(); i++) {
            check(check, "prices[" + i + "].", prices.get(i));
        }
    }

    private void check(FieldCheck check, String path, ProductPrice price) {
        var unitPrice = price.unitPrice();
        check.present(path + "unitPrice", unitPrice)
                .decimal(path + "unitPrice", unitPrice, BigDecimal.ZERO, 13, 4, Instead.NEGATIVE_QUANTITY)
                .currency(path + "currency", price.currency());
        switch (kind) {
            case RECURRING ->
                check.require(
                        price.interval() != null,
                        path + "interval",
                        "REQUIRED",
                        "A recurring product has prices for intervals.");
            case ONCE ->
                check.require(
                        price.interval() == null,
                        path + "interval",
                        "NO_INTERVAL",
                        "A product that is sold once has no interval.");
            case TEXT -> check.require(false, path + "unitPrice", "NO_PRICE", "A text has no price.");
        }
    }
}
