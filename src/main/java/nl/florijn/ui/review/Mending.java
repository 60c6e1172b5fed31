package nl.florijn.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.florijn.billing.composing.Warning;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.money.VatCategory;

/** Where what a warning is about can be mended: the links that lead there, for who may go there. */
final class Mending {

    /** More would be a list of its own. */
    private static final int PRODUCTS = 3;

    private static final Set<VatCategory> REVERSED = EnumSet.of(VatCategory.AE, VatCategory.K);

    private final ReviewDesk desk;

    Mending(ReviewDesk desk) {
        this.desk = desk;
    }

    List<RouterLink> places(Warning.Code code, Invoice draft) {
        return switch (code) {
            case NO_EMAIL,
                    VAT_NUMBER_INVALID,
                    VAT_CHECK_TURNED,
                    VAT_NUMBER_MISSING,
                    CREDIT_LIMIT,
                    NO_MANDATE,
                    CHARACTERS_NOT_SHOWN -> List.of(customer(draft));
            case REVERSE_CHARGE_CONSUMER, REVERSE_CHARGE_AT_HOME, REVERSE_CHARGE_ABROAD ->
                Stream.of(Stream.of(customer(draft)), products(draft), settings("mend.vat", "vat"))
                        .flatMap(links -> links)
                        .toList();
            case SELLER_ADDRESS_MISSING, SELLER_VAT_NUMBER_MISSING, SELLER_REGISTRATION_MISSING, SELLER_IBAN_MISSING ->
                settings("mend.company", "company").toList();
            // A rate is typed on the draft itself.
            case UNUSUAL_TOTAL, ZERO_TOTAL, RATE_MISSING -> List.of();
        };
    }

    private RouterLink customer(Invoice draft) {
        return desk.link(text("mend.customer"), "customers", "customer", draft.customerId());
    }

    /** Those of which VAT is reversed. */
    private Stream<RouterLink> products(Invoice draft) {
        Map<ProductId, String> products = new LinkedHashMap<>();
        for (var line : draft.lines()) {
            var product = line.productId();
            if (product != null && REVERSED.contains(line.vatCategory())) {
                products.putIfAbsent(product, line.description());
            }
        }
        return products.entrySet().stream()
                .limit(PRODUCTS)
                .map(product ->
                        desk.link(text("mend.product", product.getValue()), "products", "product", product.getKey()));
    }

    private Stream<RouterLink> settings(String key, String section) {
        return desk.maySetUp() ? Stream.of(desk.link(text(key), "settings", "section", section)) : Stream.empty();
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
